"""`python -m secdesk` and the console script: a short command needs no garbage collector."""

import gc

gc.disable()

import os  # noqa: E402  # after the collector is off
import sys  # noqa: E402  # likewise


def main() -> None:
    """Run one command and leave at once: tearing the interpreter down costs more than the work."""
    from secdesk.cli.app import run  # noqa: PLC0415  # after the collector is off

    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = code or 0
    os._exit(code)


if __name__ == "__main__":
    main()
