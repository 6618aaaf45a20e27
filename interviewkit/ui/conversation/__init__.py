"""How the conversation went: numbers that lead to their places, and the moderator's own look back."""
