"""Beside the text: notes, what was seen and heard, and logs of events, each at its time."""
