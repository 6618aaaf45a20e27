"""What other programs read and write: codebooks, spreadsheets, projects."""
