"""How recordings become text: the queue, what it is asked, how far it is."""
