"""What Typer says in its own words on our pages; listed for the catalogues, never imported.

Those that Typer passes to gettext are found there; `spoken` translates the others.
"""

from secdesk.cli.registry import N_

GETTEXT = (
    N_("Arguments"),
    N_("Options"),
    N_("[required]"),
)
PLAIN = (
    N_("COMMAND [ARGS]..."),
    N_("Show this message and exit."),
    N_("Usage: "),
    N_("[OPTIONS]"),
)
