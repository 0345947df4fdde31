"""One module a noun: each command is one sentence."""
