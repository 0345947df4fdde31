"""Every argument and option, declared once: named by what it means and what it is."""
