"""The room where the material is asked: search, words, tables and quotes on a board."""
