"""One module a noun: cards laid out as pages."""
