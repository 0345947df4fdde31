"""CPU time and peak memory of whole processes, in interleaved rounds, compared within each."""

import os
import pty
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import NamedTuple

COLUMNS = 80
ROWS = 24
PYTHON = sys.executable
SPAWNER = str(Path(__file__).with_name("spawner.py"))
SCRIPT = str(Path(PYTHON).with_name("secdesk"))


class Cost(NamedTuple):
    """What one run took: seconds of the processor, and bytes of memory at its peak."""

    seconds: float
    peak: int


Costs = Mapping[str, Sequence[Cost]]


class Spread(NamedTuple):
    """The median of some ratios, and their quartiles."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        """The three of them."""
        return f"{self.middle:6.2f} ({self.low:.2f}-{self.high:.2f})"


@dataclass(frozen=True)
class Program:
    """One process to measure; `prepare` runs before each of its rounds and is not measured."""

    name: str
    argv: tuple[str, ...]
    home: Path
    terminal: bool = False
    prepare: Callable[[], object] = lambda: None
    settings: Mapping[str, str] = field(default_factory=dict)

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
            **self.settings,
        }


def once(program: Program) -> tuple[Cost, int, str]:
    """What one run of a program cost, its exit code, and what it said."""
    program.prepare()
    reading, writing = pty.openpty() if program.terminal else os.pipe()
    if program.terminal:
        termios.tcsetwinsize(writing, (ROWS, COLUMNS))
    told, telling = os.pipe()
    process = os.posix_spawn(
        PYTHON,
        (PYTHON, "-I", "-S", SPAWNER, *program.argv),
        program.environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, writing, 1),
            (os.POSIX_SPAWN_DUP2, writing, 2),
            (os.POSIX_SPAWN_DUP2, telling, 3),
        ],
    )
    os.close(writing)
    os.close(telling)
    said = _drained(reading)
    seconds, peak, code = _drained(told).split()
    os.waitpid(process, 0)
    return Cost(float(seconds), int(peak)), int(code), said


def measured(programs: Sequence[Program], rounds: int) -> Costs:
    """What every program cost in every round; each round runs them in another order.

    A program that does not succeed is left out, and said to be: it may not be there yet.
    """
    able = [program for program in programs if _succeeds(program)]
    costs: dict[str, list[Cost]] = {program.name: [] for program in able}
    shuffle = Random(rounds)  # noqa: S311  # the same every time
    for _ in range(rounds):
        for program in shuffle.sample(able, len(able)):
            costs[program.name].append(once(program)[0])
    return costs


def ratio(costs: Costs, name: str, base: str, *, of_peaks: bool = False) -> Spread:
    """How a program stands to its base within each round."""
    pairs = zip(costs[name], costs[base], strict=True)
    ratios = [
        one.peak / other.peak if of_peaks else one.seconds / other.seconds for one, other in pairs
    ]
    low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    return Spread(median(ratios), low, high)


def milliseconds(costs: Costs, name: str) -> float:
    """The median time of a program."""
    return median(cost.seconds for cost in costs[name]) * 1000


def megabytes(costs: Costs, name: str) -> float:
    """The median peak of a program."""
    return median(cost.peak for cost in costs[name]) / 1_000_000


def compared(programs: Sequence[Program], rounds: int, base: str) -> None:
    """Measure and print every program beside one of them."""
    costs = measured(programs, rounds)
    print(f"{rounds} rounds; CPU of the whole process; ratio to {base}, median (quartiles)\n")
    for name in costs:
        print(f"{name:<44} {milliseconds(costs, name):7.0f} ms  {ratio(costs, name, base)}")


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
