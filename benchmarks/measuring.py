"""CPU time of whole processes, measured in interleaved rounds and compared within each round."""

import os
import pty
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles

COLUMNS = 80
ROWS = 24
PYTHON = sys.executable
SCRIPT = str(Path(PYTHON).with_name("secdesk"))
Times = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Program:
    """One process to measure; `prepare` runs before each of its rounds and is not measured."""

    name: str
    argv: tuple[str, ...]
    home: Path
    terminal: bool = False
    prepare: Callable[[], object] = lambda: None

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of ours, above all no PYTHONDONTWRITEBYTECODE: bytecode is cached as usual."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "SECDESK_HOME": str(self.home),
            "TZ": "Asia/Shanghai",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }


def once(program: Program) -> tuple[float, int, str]:
    """CPU seconds of one run of a program, its exit code, and what it said."""
    program.prepare()
    reading, writing = pty.openpty() if program.terminal else os.pipe()
    if program.terminal:
        termios.tcsetwinsize(writing, (ROWS, COLUMNS))
    process = os.posix_spawn(
        program.argv[0],
        program.argv,
        program.environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, writing, 1),
            (os.POSIX_SPAWN_DUP2, writing, 2),
        ],
    )
    os.close(writing)
    said = _drained(reading)
    _, status, used = os.wait4(process, 0)
    return used.ru_utime + used.ru_stime, os.waitstatus_to_exitcode(status), said


def measured(programs: Sequence[Program], rounds: int) -> Times:
    """CPU seconds of every program in every round; each round runs them in another order.

    A program that does not succeed is left out, and said to be: it may not be there yet.
    """
    able = [program for program in programs if _succeeds(program)]
    times: dict[str, list[float]] = {program.name: [] for program in able}
    shuffle = Random(rounds)  # noqa: S311  # the same every time
    for _ in range(rounds):
        for program in shuffle.sample(able, len(able)):
            times[program.name].append(once(program)[0])
    return times


def ratio(times: Times, name: str, base: str) -> tuple[float, float, float]:
    """The median of the ratios to the base within each round, and their quartiles."""
    ratios = [one / other for one, other in zip(times[name], times[base], strict=True)]
    low, _, high = quantiles(ratios, n=4)
    return median(ratios), low, high


def compared(programs: Sequence[Program], rounds: int, base: str) -> None:
    """Measure and print every program beside one of them."""
    times = measured(programs, rounds)
    print(f"{rounds} rounds; CPU of the whole process; ratio to {base}, median (quartiles)\n")
    for name in times:
        middle, low, high = ratio(times, name, base)
        cost = median(times[name]) * 1000
        print(f"{name:<44} {cost:7.0f} ms  {middle:6.2f}  ({low:.2f}-{high:.2f})")


def _succeeds(program: Program) -> bool:
    """Whether it ends well; the run also fills the caches of bytecode and of the disk."""
    _, code, said = once(program)
    if code:
        print(f"left out: {program.name} ends with {code}: {said.strip()[-200:]}", file=sys.stderr)
    return not code


def _drained(reading: int) -> str:
    """Everything written to the other end until it was closed."""
    said = b""
    try:
        while piece := os.read(reading, 65_536):
            said += piece
    except OSError:  # how a terminal says that its other end is closed
        pass
    finally:
        os.close(reading)
    return said.decode(errors="replace")
