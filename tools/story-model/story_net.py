"""The transformer in PyTorch: what src/main/models/builtin/transformer.ts computes, for training and for reference."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

ROPE_THETA = 10000
RMS_EPS = 1e-5


@dataclass
class Shape:
    vocab: int = 1024
    dim: int = 192
    layers: int = 5
    heads: int = 6
    hidden: int = 512
    context: int = 384


def rms_norm(x, weight):
    scale = torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + RMS_EPS)
    return (x.float() * scale).to(x.dtype) * weight


def rotation(shape):
    """Cosines and sines of every position, for adjacent pairs of each head: [1, context, 1, head size / 2]."""
    head_size = shape.dim // shape.heads
    frequencies = 1 / (ROPE_THETA ** (torch.arange(0, head_size, 2).float() / head_size))
    angles = torch.outer(torch.arange(shape.context).float(), frequencies)[None, :, None, :]
    return angles.cos(), angles.sin()


def rotate(x, cosines, sines):
    batch, length, heads, head_size = x.shape
    even, odd = x.view(batch, length, heads, head_size // 2, 2).unbind(-1)
    c, s = cosines[:, :length].to(x.dtype), sines[:, :length].to(x.dtype)
    return torch.stack((even * c - odd * s, even * s + odd * c), -1).view(batch, length, heads, head_size)


class Block(nn.Module):
    def __init__(self, shape):
        super().__init__()
        dim, hidden = shape.dim, shape.hidden
        self.heads = shape.heads
        self.attention_norm = nn.Parameter(torch.ones(dim))
        self.query, self.key, self.value, self.output = (nn.Linear(dim, dim, bias=False) for _ in range(4))
        self.feed_forward_norm = nn.Parameter(torch.ones(dim))
        self.gate, self.up = (nn.Linear(dim, hidden, bias=False) for _ in range(2))
        self.down = nn.Linear(hidden, dim, bias=False)

    def forward(self, x, cosines, sines, mask):
        x = x + self.attend(rms_norm(x, self.attention_norm), cosines, sines, mask)
        h = rms_norm(x, self.feed_forward_norm)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))

    def attend(self, h, cosines, sines, mask):
        batch, length, dim = h.shape
        q, k, v = (m(h).view(batch, length, self.heads, -1) for m in (self.query, self.key, self.value))
        q = rotate(q, cosines, sines) * (dim // self.heads) ** -0.5
        k = rotate(k, cosines, sines)
        q, k, v = (t.transpose(1, 2) for t in (q, k, v))
        weights = torch.softmax(q @ k.transpose(-1, -2) + mask.to(q.dtype), -1).to(v.dtype)
        return self.output((weights @ v).transpose(1, 2).reshape(batch, length, dim))


class StoryNet(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocab, shape.dim)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.final_norm = nn.Parameter(torch.ones(shape.dim))
        self.cosines, self.sines = rotation(shape)
        self._initialize()

    def _initialize(self):
        for parameter in self.parameters():
            if parameter.dim() > 1:
                nn.init.normal_(parameter, 0, 0.02)
        for block in self.blocks:
            for branch_end in (block.output, block.down):
                nn.init.normal_(branch_end.weight, 0, 0.02 / math.sqrt(2 * self.shape.layers))

    def forward(self, ids):
        """[batch, length] token ids -> [batch, length, vocab] logits."""
        x = self.embedding(ids)
        length = ids.shape[1]
        mask = torch.full((length, length), float("-inf")).triu(1)
        for block in self.blocks:
            x = block(x, self.cosines, self.sines, mask)
        return F.linear(rms_norm(x, self.final_norm), self.embedding.weight)


def save_net(net, path):
    torch.save({"shape": vars(net.shape), "state": net.state_dict()}, path)


def load_net(path):
    saved = torch.load(path, map_location="cpu")
    net = StoryNet(Shape(**saved["shape"]))
    net.load_state_dict(saved["state"])
    return net.float().eval()
