"""A private desk for one secretary who serves several leaders."""

__version__ = "0.1.0"
