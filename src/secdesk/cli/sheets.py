"""Where ledgers are written: a part of the composition root that only one command needs."""

from secdesk.gateways.ledger_sheets import Spool, kept

__all__ = ["Spool", "kept"]
