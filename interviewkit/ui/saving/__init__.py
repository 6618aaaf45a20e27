"""How transcripts and clips leave the program: what to choose, what it will look like, and where it went."""
