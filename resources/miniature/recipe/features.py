"""The log-mel spectrogram as faster-whisper computes it, so that training hears what recognition hears."""

import torch
from faster_whisper.feature_extractor import FeatureExtractor

_MEL = torch.from_numpy(FeatureExtractor(feature_size=80).mel_filters).float()
_WINDOW = torch.hann_window(400)


def log_mel(audio, louder_elsewhere: float = 0.0) -> torch.Tensor:
    """16 kHz float audio → (80, frames of 10 ms).

    louder_elsewhere: how much louder (log10 of power) the rest of the file is. The floor follows the loudest
    moment of the whole file, of which a training example is only a part.
    """
    padded = torch.nn.functional.pad(torch.as_tensor(audio), (0, 160))
    power = torch.stft(padded, 400, 160, window=_WINDOW, return_complex=True)[..., :-1].abs() ** 2
    mel = torch.clamp(_MEL @ power, min=1e-10).log10()
    return (torch.maximum(mel, mel.max() + louder_elsewhere - 8.0) + 4.0) / 4.0
