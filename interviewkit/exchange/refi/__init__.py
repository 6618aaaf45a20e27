"""REFI-QDA projects (.qdpx), which NVivo, ATLAS.ti, MAXQDA and QualCoder read and write."""
