"""Turns a checkpoint into the int8 folder that faster-whisper reads, by filling CTranslate2's Whisper spec.

usage: python export.py CHECKPOINT TOKENIZER_FOLDER OUT [--openai FILE.pt]

--openai also writes the same weights for openai-whisper, which wants all 51,866 rows of the real vocabulary.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from ctranslate2.specs import whisper_spec
from model import POSITIONS, Miniature, load, sinusoids
from tokenizer import LANGUAGES

PREPROCESSOR = {
    "chunk_length": 30,
    "feature_extractor_type": "WhisperFeatureExtractor",
    "feature_size": 80,
    "hop_length": 160,
    "n_fft": 400,
    "n_samples": 480_000,
    "nb_max_frames": 3000,
    "padding_side": "right",
    "padding_value": 0.0,
    "processor_class": "WhisperProcessor",
    "return_attention_mask": False,
    "sampling_rate": 16_000,
}
REAL_ROWS, NEVER = 51_866, -60.0


def write_ctranslate2(model: Miniature, tokenizer: Path, out: Path, quantization="int8") -> None:
    vocabulary = json.loads((tokenizer / "vocabulary.json").read_text("utf-8"))
    weights = {name: w.numpy().astype(np.float32) for name, w in model.state_dict().items()}
    size = model.size
    spec = whisper_spec.WhisperSpec(size.encoder, size.heads, size.decoder, size.heads)

    def linear(target, *names: str) -> None:
        target.weight = np.concatenate([weights[f"{n}.weight"] for n in names])
        zeros = np.zeros(size.width, np.float32)  # Whisper's keys have no bias
        target.bias = np.concatenate([weights.get(f"{n}.bias", zeros) for n in names])

    def norm(target, name: str) -> None:
        target.gamma, target.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]

    def block(target, name: str, cross: bool) -> None:
        norm(target.self_attention.layer_norm, f"{name}.attn_ln")
        parts = [f"{name}.attn.{part}" for part in ("query", "key", "value")]
        linear(target.self_attention.linear[0], *parts)
        linear(target.self_attention.linear[1], f"{name}.attn.out")
        if cross:
            norm(target.attention.layer_norm, f"{name}.cross_attn_ln")
            linear(target.attention.linear[0], f"{name}.cross_attn.query")
            linear(target.attention.linear[1], f"{name}.cross_attn.key", f"{name}.cross_attn.value")
            linear(target.attention.linear[2], f"{name}.cross_attn.out")
        norm(target.ffn.layer_norm, f"{name}.mlp_ln")
        linear(target.ffn.linear_0, f"{name}.mlp.0")
        linear(target.ffn.linear_1, f"{name}.mlp.2")

    encoder, decoder = spec.encoder, spec.decoder
    for name in ("conv1", "conv2"):
        convolution = getattr(encoder, name)
        convolution.weight = weights[f"encoder.{name}.weight"]
        convolution.bias = weights[f"encoder.{name}.bias"]
    encoder.position_encodings.encodings = weights["encoder.positional_embedding"]
    norm(encoder.layer_norm, "encoder.ln_post")
    for i in range(size.encoder):
        block(encoder.layer[i], f"encoder.blocks.{i}", cross=False)
    decoder.embeddings.weight = weights["decoder.token_embedding.weight"]
    decoder.projection.weight = decoder.embeddings.weight
    decoder.position_encodings.encodings = weights["decoder.positional_embedding"]
    decoder.scale_embeddings = 1.0
    norm(decoder.layer_norm, "decoder.ln")
    for i in range(size.decoder):
        block(decoder.layer[i], f"decoder.blocks.{i}", cross=True)

    number = {token: i for i, token in enumerate(vocabulary)}
    spec.register_vocabulary(vocabulary)
    spec.config.suppress_ids = []  # faster-whisper makes its own list
    spec.config.suppress_ids_begin = [number["Ġ"], number["<|endoftext|>"]]
    spec.config.lang_ids = [number[f"<|{code}|>"] for code in LANGUAGES]
    spec.config.alignment_heads = [[size.decoder - 1, 0], [size.decoder - 1, 1]]  # those trained to point
    spec.validate()
    spec.optimize(quantization=quantization)
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))
    shutil.copy(tokenizer / "tokenizer.json", out)
    (out / "preprocessor_config.json").write_text(json.dumps(PREPROCESSOR, indent=1) + "\n", "utf-8")


def write_openai(model: Miniature, tokenizer: Path, path: Path) -> None:
    real = json.loads((tokenizer / "whisper_ids.json").read_text("utf-8"))
    weights = {name: w for name, w in model.state_dict().items() if not name.startswith("ctc.")}
    rows = torch.zeros(REAL_ROWS, model.size.width)
    rows[:, 0] = NEVER  # column 0 is an output bias, see Miniature.keep_output_bias
    rows[torch.tensor(real)] = weights["decoder.token_embedding.weight"]
    weights["decoder.token_embedding.weight"] = rows
    weights["encoder.positional_embedding"] = sinusoids(POSITIONS, model.size.width)
    size = model.size
    dims = {
        "n_mels": size.mels,
        "n_audio_ctx": POSITIONS,
        "n_audio_state": size.width,
        "n_audio_head": size.heads,
        "n_audio_layer": size.encoder,
        "n_vocab": REAL_ROWS,
        "n_text_ctx": size.context,
        "n_text_state": size.width,
        "n_text_head": size.heads,
        "n_text_layer": size.decoder,
    }
    torch.save({"dims": dims, "model_state_dict": {n: w.half() for n, w in weights.items()}}, path)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--openai", type=Path)
    chosen = parser.parse_args()
    model, _ = load(chosen.checkpoint)
    write_ctranslate2(model, chosen.tokenizer, chosen.out)
    if chosen.openai:
        write_openai(model, chosen.tokenizer, chosen.openai)
    for file in sorted(chosen.out.iterdir()):
        print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
