"""Trains the tokenizer, if there is none yet, and the transformer.

usage: python3 train.py CORPUS FOLDER --steps N [--batch N] [--learning-rate X] [--threads N] [--resume]

CORPUS is the output of corpus.py. FOLDER receives story.model (the tokenizer) and story.pt (the network), the latter
every 100 steps. `--resume` goes on from story.pt, with a schedule of its own: that is how a second corpus was added.
"""

import argparse
import math
import time
from pathlib import Path

import numpy as np
import sentencepiece
import torch
import torch.nn.functional as F

from story_net import Shape, StoryNet, load_net, save_net

BEGIN, END = 1, 2
HELD_OUT_SHARE = 1 / 50
DOCUMENTS_FOR_TOKENIZER = 8000


def train_tokenizer(documents, path, vocab):
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter("\n".join(documents[:DOCUMENTS_FOR_TOKENIZER]).split("\n")),
        model_prefix=str(path.with_suffix("")),
        vocab_size=vocab,
        model_type="bpe",
        byte_fallback=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        split_digits=True,
        user_defined_symbols=["\n", "<|user|>", "<|assistant|>"],
        character_coverage=0.9995,
        minloglevel=2,
    )


def read_tokens(corpus, folder, vocab):
    """The corpus as one row of token ids, split into what is trained on and what is held out."""
    documents = [document.strip() for document in corpus.read_text(encoding="utf8").split("<|end|>")]
    path = folder / "story.model"
    if not path.exists():
        train_tokenizer(documents, path, vocab)
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(path))
    rows = [np.array([BEGIN, *tokenizer.encode(document), END], dtype=np.int64) for document in documents]
    ids = torch.from_numpy(np.concatenate(rows))
    held_out = int(len(ids) * HELD_OUT_SHARE)
    return ids[:-held_out], ids[-held_out:]


class Trainer:
    def __init__(self, net, options):
        self.net = net
        self.options = options
        self.generator = torch.Generator().manual_seed(2)
        matrices = [p for p in net.parameters() if p.dim() > 1]
        norms = [p for p in net.parameters() if p.dim() < 2]
        groups = [{"params": matrices, "weight_decay": 0.1}, {"params": norms, "weight_decay": 0}]
        self.optimizer = torch.optim.AdamW(groups, lr=options.learning_rate, betas=(0.9, 0.95))

    def batch(self, ids):
        context, size = self.net.shape.context, self.options.batch
        starts = torch.randint(len(ids) - context - 1, (size,), generator=self.generator)
        rows = torch.stack([ids[start : start + context + 1] for start in starts])
        return rows[:, :-1], rows[:, 1:]

    def loss(self, ids):
        x, y = self.batch(ids)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = self.net(x)
        return F.cross_entropy(logits.float().view(-1, self.net.shape.vocab), y.reshape(-1))

    def held_out_loss(self, ids, batches=6):
        with torch.no_grad():
            return sum(self.loss(ids).item() for _ in range(batches)) / batches

    def step(self, ids, index):
        """Warms up over 100 steps, then falls along a cosine to a twentieth."""
        progress = index / self.options.steps
        factor = min(1, (index + 1) / 100) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * progress)))
        for group in self.optimizer.param_groups:
            group["lr"] = self.options.learning_rate * factor
        loss = self.loss(ids)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimizer.step()
        return loss.item()


def parse_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--learning-rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--resume", action="store_true")
    return parser.parse_args()


def main():
    options = parse_options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    options.folder.mkdir(parents=True, exist_ok=True)
    path = options.folder / "story.pt"
    train, held_out = read_tokens(options.corpus, options.folder, Shape().vocab)
    trainer = Trainer(load_net(path) if options.resume else StoryNet(Shape()), options)
    start = time.monotonic()
    for index in range(options.steps):
        loss = trainer.step(train, index)
        if (index + 1) % 100 == 0 or index + 1 == options.steps:
            elapsed = time.monotonic() - start
            print(f"{elapsed:.0f} s, step {index + 1}, loss {loss:.3f}, held out {trainer.held_out_loss(held_out):.3f}")
            save_net(trainer.net, path)


if __name__ == "__main__":
    main()
