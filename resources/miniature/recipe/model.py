"""A miniature Whisper: Whisper's own layers and parameter names, small, with two additions for training only.

The encoder may start at any position (short examples train every position), the decoder returns its
cross-attention, and a CTC head on letters teaches the encoder to listen before the decoder can.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

POSITIONS = 1500  # encoder frames of 20 ms in a window of 30 s
TIMES = 1501


@dataclass(frozen=True)
class Size:
    vocabulary: int
    letters: int
    width: int = 128
    heads: int = 4
    encoder: int = 3
    decoder: int = 2
    context: int = 448
    mels: int = 80


def sinusoids(length: int, width: int) -> torch.Tensor:
    rate = torch.exp(-math.log(10_000) / (width // 2 - 1) * torch.arange(width // 2))
    angle = torch.arange(length)[:, None] * rate
    return torch.cat([angle.sin(), angle.cos()], 1)


class Attention(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width, bias=False)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)

    def split(self, x: torch.Tensor) -> torch.Tensor:
        return x.view(*x.shape[:2], self.heads, -1).transpose(1, 2)

    def forward(self, x: torch.Tensor, causal: bool = False) -> torch.Tensor:
        q, k, v = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        heard = F.scaled_dot_product_attention(q, k, v, is_causal=causal)
        return self.out(heard.transpose(1, 2).flatten(2))

    def across(self, x: torch.Tensor, source: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Attention to another sequence, and its weights (batch, heads, targets, sources)."""
        q, k, v = self.split(self.query(x)), self.split(self.key(source)), self.split(self.value(source))
        weights = torch.softmax((q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5, -1)
        return self.out((weights @ v).transpose(1, 2).flatten(2)), weights


class Block(nn.Module):
    def __init__(self, width: int, heads: int, cross: bool):
        super().__init__()
        self.attn = Attention(width, heads)
        self.attn_ln = nn.LayerNorm(width)
        if cross:
            self.cross_attn = Attention(width, heads)
            self.cross_attn_ln = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.mlp_ln = nn.LayerNorm(width)


class Encoder(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.conv1 = nn.Conv1d(size.mels, size.width, 3, padding=1)
        self.conv2 = nn.Conv1d(size.width, size.width, 3, stride=2, padding=1)
        self.register_buffer("positional_embedding", sinusoids(POSITIONS, size.width))
        self.blocks = nn.ModuleList(Block(size.width, size.heads, False) for _ in range(size.encoder))
        self.ln_post = nn.LayerNorm(size.width)

    def embed(self, mel: torch.Tensor, offsets: list[int]) -> torch.Tensor:
        x = F.gelu(self.conv2(F.gelu(self.conv1(mel)))).permute(0, 2, 1)
        return x + torch.stack([self.positional_embedding[o : o + x.shape[1]] for o in offsets])

    def forward(self, mel: torch.Tensor, offsets: list[int]) -> torch.Tensor:
        x = self.embed(mel, offsets)
        for block in self.blocks:
            x = x + block.attn(block.attn_ln(x))
            x = x + block.mlp(block.mlp_ln(x))
        return self.ln_post(x)


class Decoder(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.token_embedding = nn.Embedding(size.vocabulary, size.width)
        self.positional_embedding = nn.Parameter(sinusoids(size.context, size.width) * 0.05)
        self.blocks = nn.ModuleList(Block(size.width, size.heads, True) for _ in range(size.decoder))
        self.ln = nn.LayerNorm(size.width)
        nn.init.normal_(self.token_embedding.weight, std=0.03)
        seeded = torch.Generator().manual_seed(0)
        turn = torch.linalg.qr(torch.randn(size.width, size.width, generator=seeded))[0]
        neighbours_in_time_are_alike = (sinusoids(TIMES, size.width) @ turn) * 0.06
        self.token_embedding.weight.data[-TIMES:] = neighbours_in_time_are_alike

    def forward(self, tokens: torch.Tensor, positions: torch.Tensor, heard: torch.Tensor):
        x = self.token_embedding(tokens) + self.positional_embedding[positions]
        attention = []
        for block in self.blocks:
            x = x + block.attn(block.attn_ln(x), causal=True)
            found, weights = block.cross_attn.across(block.cross_attn_ln(x), heard)
            attention.append(weights)
            x = x + found
            x = x + block.mlp(block.mlp_ln(x))
        return self.ln(x), attention


class Miniature(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.size = size
        self.encoder = Encoder(size)
        self.decoder = Decoder(size)
        self.ctc = nn.Linear(size.width, size.letters + 1)
        self.keep_output_bias()

    @torch.no_grad()
    def keep_output_bias(self) -> None:
        """Output 0 of the last norm is the constant 1, so column 0 of the embedding is an output bias.

        openai-whisper has no output bias; with this one, tokens that the miniature lacks can be switched off.
        """
        self.decoder.ln.weight[0] = 0
        self.decoder.ln.bias[0] = 1

    def logits(self, hidden: torch.Tensor) -> torch.Tensor:
        return hidden @ self.decoder.token_embedding.weight.T


def save(model: Miniature, letters: list[str], path) -> None:
    """Weights in half precision with all that is needed to train on."""
    weights = {name: w.half() for name, w in model.state_dict().items() if "encoder.positional" not in name}
    torch.save({"size": asdict(model.size), "letters": letters, "weights": weights}, path)


def load(path) -> tuple[Miniature, list[str]]:
    kept = torch.load(path, map_location="cpu", weights_only=True)
    model = Miniature(Size(**kept["size"]))
    missing = model.load_state_dict({n: w.float() for n, w in kept["weights"].items()}, strict=False)
    assert missing.missing_keys == ["encoder.positional_embedding"] and not missing.unexpected_keys, missing
    return model, kept["letters"]
