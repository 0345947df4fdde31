"""The smallest command with a parameter, to be run under several versions of Typer (0007)."""

from typing import Annotated

import typer

app = typer.Typer(add_completion=False)


@app.command()
def assign(title: str, due: Annotated[str | None, typer.Option("--due")] = None) -> None:
    """Store nothing."""
    typer.echo(f"{title} {due}")


app()
