"""Every command: its panel, its module, its one line of help and an example to type.

A command's module is imported when it runs; help, typing hints and completion need only this
table. `A B` is the command B of the group A.
"""

from secdesk.cli.registry import missed, others, sealing, work
from secdesk.cli.registry.entry import N_, PANELS, Entry

__all__ = ["COMMANDS", "N_", "PANELS", "Entry"]

COMMANDS = {**work.COMMANDS, **missed.COMMANDS, **others.COMMANDS, **sealing.COMMANDS}
