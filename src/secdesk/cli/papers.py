"""Pages as papers: a part of the composition root that only one command needs."""

from dataclasses import replace

from secdesk.cards.briefs import Brief
from secdesk.cli import wiring
from secdesk.gateways.paper_file import keep
from secdesk.views import markdown, render

__all__ = ["as_markdown", "keep"]


def as_markdown(card: Brief) -> str:
    """The page for a leader as Markdown; what the desk recorded is none of the leader's matter."""
    return markdown.text(render.page_of(replace(card, marked=None), wiring.words()))
