"""Brings a whole project of another program in: what it says, where its words lie, and how it becomes ours."""
