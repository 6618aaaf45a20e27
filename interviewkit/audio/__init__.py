"""Sound as numbers: what a recording holds, its proxy, its waveform and any stretch of it."""

from interviewkit.audio.channels import split_channels
from interviewkit.audio.decode import RATE, Finding
from interviewkit.audio.media import MediaFacts, probe
from interviewkit.audio.peaks import Peaks, load_peaks
from interviewkit.audio.prepare import Prepared, prepare
from interviewkit.audio.proxy import read_window, samples_in

__all__ = [
    "RATE",
    "Finding",
    "MediaFacts",
    "Peaks",
    "Prepared",
    "load_peaks",
    "prepare",
    "probe",
    "read_window",
    "samples_in",
    "split_channels",
]
