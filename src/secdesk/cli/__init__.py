"""Words to use cases: the command line."""
