"""The commands about what is sealed, and about the key to it."""

from secdesk.cli.registry.entry import N_, THE_DESK, Entry

VAULT = "secdesk.cli.commands.vault"

COMMANDS = {
    "vault": Entry(
        THE_DESK,
        "",
        N_("What is sealed: init, status, unlock, lock, recover, rotate, log."),
        N_("secdesk vault"),
        alone="status",
    ),
    "vault init": Entry(
        THE_DESK,
        VAULT,
        N_("Make the key that confidential words are sealed with."),
        N_("secdesk vault init"),
    ),
    "vault status": Entry(
        THE_DESK,
        VAULT,
        N_("Show what opens the vault, and whether it is open."),
        N_("secdesk vault status"),
    ),
    "vault unlock": Entry(
        THE_DESK,
        VAULT,
        N_("Keep the vault open for a while."),
        N_("secdesk vault unlock --for 15m"),
    ),
    "vault lock": Entry(THE_DESK, VAULT, N_("Lock the vault now."), N_("secdesk vault lock")),
    "vault recover": Entry(
        THE_DESK,
        VAULT,
        N_("Open the vault by the printed code, and make a lost way anew."),
        N_("secdesk vault recover"),
    ),
    "vault rotate": Entry(
        THE_DESK,
        VAULT,
        N_("Seal everything under a new key; the old one only opens old backups."),
        N_("secdesk vault rotate"),
    ),
    "purge": Entry(
        THE_DESK,
        "secdesk.cli.commands.purging",
        N_("Remove a task for good: its log, its history and the desk's own backups of it."),
        N_("secdesk purge 12 --yes"),
    ),
    "vault log": Entry(
        THE_DESK,
        VAULT,
        N_("List when sealed words were shown, and when the vault was opened."),
        N_("secdesk vault log"),
    ),
}
