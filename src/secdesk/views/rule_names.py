"""What the rules of the scan are called: names that read, each with its word in Chinese."""

from collections.abc import Mapping


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation."""
    return text


NAMES: Mapping[str, str] = {
    "own": N_("own"),
    "no-date": N_("no-date"),
    "no-limit-no-word": N_("no-limit-no-word"),
    "no-person": N_("no-person"),
    "no-standard": N_("no-standard"),
    "no-lead-unit": N_("no-lead-unit"),
    "not-conveyed": N_("not-conveyed"),
    "not-accepted": N_("not-accepted"),
    "not-begun": N_("not-begun"),
    "silent": N_("silent"),
    "near-its-limit": N_("near-its-limit"),
    "late-without-reason": N_("late-without-reason"),
    "late-not-told": N_("late-not-told"),
    "date-gives-way": N_("date-gives-way"),
    "left-lying": N_("left-lying"),
    "done-not-reported": N_("done-not-reported"),
    "reported-not-struck-off": N_("reported-not-struck-off"),
    "done-without-result": N_("done-without-result"),
    "parts-and-whole": N_("parts-and-whole"),
    "passed-on-not-taken-on": N_("passed-on-not-taken-on"),
    "helper-forgotten": N_("helper-forgotten"),
    "half-a-measure": N_("half-a-measure"),
    "effect-not-checked": N_("effect-not-checked"),
    "fell-short-no-step": N_("fell-short-no-step"),
    "measure-without-word": N_("measure-without-word"),
    "problem-not-reported": N_("problem-not-reported"),
    "problem-without-proposal": N_("problem-without-proposal"),
    "obstruction-left-alone": N_("obstruction-left-alone"),
    "opinion-not-fed-back": N_("opinion-not-fed-back"),
    "ask-unanswered": N_("ask-unanswered"),
    "ask-without-opinion": N_("ask-without-opinion"),
    "answer-not-passed-on": N_("answer-not-passed-on"),
    "ask-held-here": N_("ask-held-here"),
    "leaders-own-item-due": N_("leaders-own-item-due"),
    "leader-not-briefed": N_("leader-not-briefed"),
    "leaders-out-of-balance": N_("leaders-out-of-balance"),
    "orders-in-conflict": N_("orders-in-conflict"),
    "mandate-untold-or-ending": N_("mandate-untold-or-ending"),
    "promise-due": N_("promise-due"),
    "formality-owed": N_("formality-owed"),
    "checklist-line-late": N_("checklist-line-late"),
    "area-not-seen": N_("area-not-seen"),
    "routine-passed-by": N_("routine-passed-by"),
    "unit-quiet": N_("unit-quiet"),
    "day-not-closed": N_("day-not-closed"),
    "looks-secret": N_("looks-secret"),
    "own-load": N_("own-load"),
}
