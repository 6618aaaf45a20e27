"""Pure text work: positions, UTF-16, search folding, Hangul, sentences, times, decoding. No room, no Qt."""
