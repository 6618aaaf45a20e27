"""Checking a transcript against its sound: what is doubtful, hearing it again, and the study's own words."""
