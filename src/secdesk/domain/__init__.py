"""The rules of the desk: pure functions and frozen values, standard library only."""
