"""Typed words as tokens: one for each number, Latin word, Chinese character or mark."""

from collections.abc import Iterator
from typing import NamedTuple

from secdesk.domain.text import fold, one_line

# Characters of date words in Traditional Chinese, each before its Simplified one.
PAIRS = (
    "萬万與与東东兩两個个為为爭争於于親亲僅仅從从倫伦兒儿黨党軍军幾几農农剛刚辦办務务動动勞劳單单歷历曆历雙双發发號号後后國国聖圣堅坚復复複复頭头婦妇實实盡尽"
    "師师慶庆應应開开當当總总執执報报數数時时晝昼來来樹树匯汇彙汇點点環环現现禮礼緊紧約约紐纽終终結结給给續续節节計计誕诞請请趕赶過过還还這这進进連连遲迟"
    "裡里裏里鐘钟鍾钟間间陰阴陽阳須须饋馈黃黄馬马週周內内閏闰歲岁達达屆届滿满"
    "覆复繳缴審审驗验簽签檔档歸归領领導导書书記记處处組组區区縣县鄉乡鎮镇貴贵門门證证確确儘尽畢毕統统郵邮況况見见據据們们護护難难餘余"
    "費费綜综徵征併并並并煩烦懇恳長长遞递關关員员納纳該该"
)
TRADITIONAL = str.maketrans(PAIRS[::2], PAIRS[1::2])
MARKS = str.maketrans(
    {
        "，": ",",
        "。": ".",
        "：": ":",
        "、": ",",
        "’": "'",
        "‘": "'",
        "–": "-",
        "—": "-",
        "(": " ",
        ")": " ",
        "（": " ",
        "）": " ",
        "【": " ",
        "】": " ",
        "「": " ",
        "」": " ",
        "“": " ",
        "”": " ",
    }
)


class Token(NamedTuple):
    """A piece of what was typed; `is_glued` where no blank stands before it."""

    text: str
    is_glued: bool

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdigit()


def tokens(typed: str) -> tuple[Token, ...]:
    """The tokens of a text, width, case and script folded."""
    text = fold(one_line(typed)).translate(MARKS).translate(TRADITIONAL)
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    start, glued = 0, False
    while start < len(text):
        end = start + 1
        kind = _kind(text[start])
        if kind == " ":
            start, glued = end, False
            continue
        while end < len(text) and kind in "0a" and _kind(text[end]) == kind:
            end += 1
        yield Token(text[start:end], glued)
        start, glued = end, True


def _kind(char: str) -> str:
    """Whether a character is a digit, a Latin letter, a blank or something that stands alone."""
    if char.isspace():
        return " "
    if char.isascii() and char.isalpha():
        return "a"
    return "0" if char.isascii() and char.isdigit() else "."
