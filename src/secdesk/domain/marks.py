"""The marks that papers of a class bear, and where words of a task bear one.

It goes by those marks, not by each mention of a secret: the law about secrets, a training in
keeping them and a secretary are none.
"""

import re
from collections.abc import Iterator

from secdesk.domain.task import Task
from secdesk.domain.text import fold
from secdesk.domain.vocabulary import Secrecy

UNMARKED = frozenset({Secrecy.PUBLIC, Secrecy.INTERNAL})
FIELDS = ("title", "words", "intent", "standard")
HINTS = ("密", "secret", "confidential", "内部", "外传")
_ABOUT = (
    "法|保护|保密|管理|条例|规定|办法|制度|培训|教育|宣传|知识|意识|检查|自查|载体|协议|承诺|"
    "范围|定密|解密|人员|岗位|级计算机|级信息系统"
)
_NOT_IT = (
    r"(?<!不涉及)(?<!不涉)(?<!不含)(?<!不是)(?<!不属于)(?<!非)(?<!无)(?<!保守)(?<!泄露)(?<!涉及)"
)
_AFTER = "agreement|clause|waste|bins?|shredd|counsel|training|course|polic"
_PAPER = "papers?|documents?|files?|memos?|reports?|letters?|annex(?:es)?|minutes|cables?|material"
_FREE = r"(?<![\w-])(?<!not )(?<!no )(?<!non-)"
MARKS = (
    rf"{_NOT_IT}(?:绝密|机密)(?!{_ABOUT})",
    rf"{_NOT_IT}(?:国家|工作|商业)秘密(?!{_ABOUT})",
    r"(?:^|[\s(【\[《〔:,;])秘密(?=$|[\s)】\]〕★☆*:,;]|级|件|文件|材料|文电|电报|资料)",
    rf"{_FREE}confidential(?![\w'-])(?! (?:{_AFTER}))",
    rf"{_FREE}top[ -]secret(?![\w'-])",
    rf"(?:^|[(\[【:,;] ?)secret(?=$|[)\]】:,;])|{_FREE}secret(?= (?:{_PAPER})\b)",
)
FOR_INSIDE = (r"内部(?=文件|材料|资料|传阅|使用|通报|刊物|掌握|参考)|仅限内部|不(?:得|宜)外传",)


def class_for(mark: str) -> Secrecy | None:
    """The class that words with that mark belong to; none where it is of a state secret.

    The text of such a one may not be kept at all.
    """
    if mark in {"秘密", "国家秘密"} or any(one in mark for one in ("绝密", "机密", "secret")):
        return None
    is_inside = any(one in mark for one in ("内部", "外传"))
    return Secrecy.INTERNAL if is_inside else Secrecy.CONFIDENTIAL


def marked(task: Task) -> Iterator[tuple[str, str]]:
    """The fields that bear a mark, each with the first; most texts hold none of its words.

    What has a class of its own is marked already.
    """
    texts = {field: fold(getattr(task, field)) for field in FIELDS}
    is_hinted = any(hint in text for text in texts.values() if text for hint in HINTS)
    if task.secrecy not in UNMARKED or not is_hinted:
        return
    marks = MARKS + (FOR_INSIDE if task.secrecy is Secrecy.PUBLIC else ())
    mark = re.compile("|".join(f"(?:{one})" for one in marks))
    for field, text in texts.items():
        met = mark.search(text)
        if met is not None:
            yield field, met.group().strip(" \t\n（(【[《〔:,;")
