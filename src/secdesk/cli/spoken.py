"""Help in the secretary's language, where Typer's own words are not open to gettext."""

from typing import Any

from secdesk.cli import wiring

TOLD = ("help", "metavar", "rich_help_panel")


class Spoken:
    """Laid over a class of Typer's commands: what a help page says of it is translated."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401  # Typer keeps the class to itself
        """The arguments and options, what is said of each translated."""
        words = wiring.words()
        typer: Any = super()
        params: list[Any] = list(typer.get_params(ctx))
        for param in params:
            for told in TOLD:
                if getattr(param, told, None):
                    setattr(param, told, words(getattr(param, told)))
        return params

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401  # as above
        """What may follow the command, each piece translated."""
        typer: Any = super()
        return [wiring.words()(piece) for piece in typer.collect_usage_pieces(ctx)]

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  # as above
        """The first line of a help page."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, wiring.words()("Usage: "))
