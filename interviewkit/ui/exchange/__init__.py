"""Whole projects in and out: shown before they are taken, carried in the background, reported on for good."""
