"""What the coded material says: searching, words, tables, quotes on a board."""
