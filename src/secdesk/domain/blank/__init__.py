"""Blank spots: what nobody mentioned and must not be missed, each rule a pure function."""
