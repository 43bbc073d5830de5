"""Writes the float32 weights and the tokenizer in the form that pack-weights.mjs and reference.py read.

usage: python3 export.py FOLDER

FOLDER holds story.model and story.pt, and receives story.f32.bin and story.json.
"""

import json
import sys
from pathlib import Path

import sentencepiece

from story_net import RMS_EPS, ROPE_THETA, load_net

USER_DEFINED = ["\n", "<|user|>", "<|assistant|>"]
LAYER_ORDER = [
    "attention_norm",
    "query.weight",
    "key.weight",
    "value.weight",
    "output.weight",
    "feed_forward_norm",
    "gate.weight",
    "up.weight",
    "down.weight",
]


def main():
    folder = Path(sys.argv[1])
    net = load_net(folder / "story.pt")
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(folder / "story.model"))
    description = {
        "config": {**vars(net.shape), "ropeTheta": ROPE_THETA, "rmsEps": RMS_EPS},
        "special": {"begin": 1, "end": 2, "unknown": 0},
        "userDefined": USER_DEFINED,
        "tokens": [[tokenizer.id_to_piece(i), tokenizer.get_score(i)] for i in range(net.shape.vocab)],
    }
    (folder / "story.json").write_text(json.dumps(description, ensure_ascii=False), encoding="utf8")
    state = net.state_dict()
    blocks = [f"blocks.{layer}.{name}" for layer in range(net.shape.layers) for name in LAYER_ORDER]
    with open(folder / "story.f32.bin", "wb") as file:
        for name in ["embedding.weight", *blocks, "final_norm"]:
            file.write(state[name].numpy().astype("<f4").tobytes())


if __name__ == "__main__":
    main()
