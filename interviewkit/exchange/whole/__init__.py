"""A study as a whole, out of InterviewKit and into it again: as a document of plain data, and as an archive."""
