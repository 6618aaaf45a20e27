"""Projects of programs that keep them in SQLite: QualCoder's folders and Taguette's files."""
