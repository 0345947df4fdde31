"""Pages on a terminal, drawn by Rich: the only room that imports it."""
