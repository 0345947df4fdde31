"""SQLite: the only room that knows rows."""
