"""Use cases: the desk and plain values in, one card out."""
