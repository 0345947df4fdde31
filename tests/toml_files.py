"""Settings as their owners write them, and builders of such files."""

from pathlib import Path

from secdesk.gateways.settings_file import SettingsFile

OWN = """\
# Ours.

language = "zh"  # since March

[nag]
# ten were too many
most = 5 # Wang said so

# lists
[list]
most = 40
"""
LAYOUTS = {
    "tables": "[nag]\nmost = 5\n\n[pace.normal]\ntarget = 4\n\n[list]\nmost = 40\n",
    "dotted": "nag.most = 5\npace.normal.target = 4 # four\nlist.most = 40\n",
    "dotted in a table": "[pace]\nnormal.target = 4\n[nag]\nmost = 5\n[list]\nmost = 40\n",
    "inline": "nag = {most = 5}\npace = { normal = { target = 4 } }\nlist.most = 40\n",
    "inline with points": "nag = {most = 5}\npace = {normal.target = 4}\nlist = {most = 40}\n",
    "quoted": '["nag"]\n"most" = 5\n[pace."normal"]\n\'target\' = 4\n[list]\nmost = 40\n',
    "apart": "[pace.normal]\ntarget = 4\n[nag]\nmost = 5\n[pace]\n[list]\nmost = 40\n",
    "nested": "[pace]\n  [pace.normal]\n  target = 4\n[nag]\n  most = 5\n[list]\nmost = 40\n",
    "of Windows": "# ours\r\n[nag]\r\nmost = 5\r\n[pace.normal]\r\ntarget = 4\r\n"
    "[list]\r\nmost = 40\r\n",
    "without an end": "nag.most = 5\npace.normal.target = 4\nlist.most = 40",
    "with a mark": "\ufeffnag.most = 5\npace.normal.target = 4\nlist.most = 40\n",
}


def a_file(place: Path, text: str) -> SettingsFile:
    """A settings file of that text, its line breaks as they are."""
    place.write_bytes(text.encode())
    return SettingsFile(place)


def text_of(place: Path) -> str:
    """What stands in the file."""
    return place.read_bytes().decode()
