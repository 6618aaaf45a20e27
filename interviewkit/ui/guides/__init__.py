"""The guides room: guides are written, checked and held."""
