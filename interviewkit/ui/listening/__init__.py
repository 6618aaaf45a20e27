"""How a recording is heard and seen: the player, the waveform and what stands on it."""
