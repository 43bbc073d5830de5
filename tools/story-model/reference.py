"""Writes what the float32 network does with some prompts, for the tests to hold the application to.

usage: python3 reference.py FOLDER

FOLDER holds story.model and story.pt, and receives reference.json: encodings, greedy replies with their token ids, and
the five highest logits after each prompt. `smallestMargin` says how close the closest greedy choice was.
"""

import json
import sys
from pathlib import Path

import sentencepiece
import torch

from story_net import RMS_EPS, ROPE_THETA, load_net

BEGIN, END = 1, 2
TEXTS = [
    "Tell me a story.",
    "<|user|>Tell me a story.<|assistant|>",
    "Grüße, 世界 👋",
    "a  b\n\nc",
    "",
    " leading",
    "In the year 2157",
    "naïve café",
    "<|user|><|assistant|>",
]
PROMPTS = [
    "Tell me a story.",
    "Tell me a story about space exploration.",
    "Write one sentence about programming.",
    "Write a short story about a lantern.",
    "What is programming?",
]


class Reference:
    def __init__(self, folder):
        self.net = load_net(folder / "story.pt")
        self.tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(folder / "story.model"))

    def prompt(self, text):
        return [BEGIN, *self.tokenizer.encode(f"<|user|>{text}<|assistant|>")]

    def logits(self, ids):
        with torch.no_grad():
            return self.net(torch.tensor([ids]))[0, -1]

    def encoding(self, text):
        ids = self.tokenizer.encode(text)
        return {"text": text, "ids": ids, "decoded": self.tokenizer.decode(ids)}

    def greedy(self, text):
        prompt = self.prompt(text)
        ids, margin, token = [], float("inf"), None
        while len(prompt) + len(ids) < self.net.shape.context:
            best = torch.topk(self.logits(prompt + ids), 2)
            margin = min(margin, (best.values[0] - best.values[1]).item())
            token = int(best.indices[0])
            if token == END:
                break
            ids.append(token)
        return {
            "prompt": text,
            "promptIds": prompt,
            "ids": ids,
            "text": self.tokenizer.decode(ids),
            "ended": token == END,
            "smallestMargin": round(margin, 4),
        }

    def top5(self, text):
        best = torch.topk(self.logits(self.prompt(text)), 5)
        return {"prompt": text, "top5": [[int(i), round(float(v), 4)] for v, i in zip(best.values, best.indices)]}


def main():
    folder = Path(sys.argv[1])
    reference = Reference(folder)
    result = {
        "config": {**vars(reference.net.shape), "ropeTheta": ROPE_THETA, "rmsEps": RMS_EPS},
        "encode": [reference.encoding(text) for text in TEXTS],
        "greedy": [reference.greedy(prompt) for prompt in PROMPTS],
        "logits": [reference.top5(prompt) for prompt in PROMPTS],
    }
    (folder / "reference.json").write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf8")


if __name__ == "__main__":
    main()
