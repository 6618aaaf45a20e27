"""Interviews as they are held: the clock, the marks, and how both come to lie on the recording afterwards."""
