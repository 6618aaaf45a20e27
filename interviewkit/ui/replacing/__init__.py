"""Find and replace beside the text: what would change is seen before it changes."""
