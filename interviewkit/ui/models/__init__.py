"""The speech models: which there are, fetching, adding, measuring and removing them."""
