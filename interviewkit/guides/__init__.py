"""Interview guides: the questions and how they are checked."""
