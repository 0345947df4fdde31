"""`python -m secdesk` and the console script: a short command needs no garbage collector."""

import gc

gc.disable()

import os  # noqa: E402  # after the collector is off
import signal  # noqa: E402  # likewise
import sys  # noqa: E402  # likewise
from contextlib import suppress  # noqa: E402  # likewise

STREAMS = {"stdin": "r", "stdout": "w", "stderr": "w"}


def main() -> None:
    """Run one command and leave at once: tearing the interpreter down costs more than the work."""
    from secdesk.cli.app import run  # noqa: PLC0415  # after the collector is off

    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # nobody reads on: leave like any other tool
    _settle_streams()
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as fault:
        code = _unheard(fault)
    os._exit(code)


def _settle_streams() -> None:
    """Streams that a caller closed lead nowhere; what a terminal cannot show becomes a `?`."""
    for name, mode in STREAMS.items():
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # stays open to the end
        elif mode == "w":
            stream.reconfigure(errors="replace")


def _unheard(fault: OSError) -> int:
    """The exit code where a stream failed; what was stored before that is on the desk."""
    from secdesk.cli import exits, wiring  # noqa: PLC0415  # only a fault needs them
    from secdesk.domain.errors import OutsideFailed  # noqa: PLC0415  # likewise
    from secdesk.domain.text import say  # noqa: PLC0415  # likewise

    reason = fault.strerror or str(fault)
    error = OutsideFailed(
        say("Something could not be read or written: {reason}.", reason=reason),
        say("secdesk undo --list"),
    )
    with suppress(OSError):
        wiring.refuse(error)
        sys.stderr.flush()
    return exits.code(error)


if __name__ == "__main__":
    main()
