"""What stands around a date in Chinese notices: who is asked, how urgently, and to do what.

None of it changes the date. To know one more word, add it to its line.
"""

from secdesk.domain.when.engine import Line

AT = "(于|在|赶在)"
COLON = "[:|于|在|到|至|为|是]"
END = "[吧|哈|哦|啊][.|!|~|;]"
UNTIL = "(前|之前|以前|或之前|或以前|截止|截止前|止|为止|到期)"
WHO = (
    Line("[各](有关|相关)(单位|部门|科室|处室|人员|同志)", None),
    Line("各(单位|部门|科室|处室|股室|地|区县|乡镇|分公司|小组|位|位同事|位领导)", None),
    Line("(大家|你|您|你们|贵单位|贵部门|贵司|贵公司|你单位|你部门|你处|你科|你局|你公司)", None),
)
MUST = (
    Line("(原则上|务必|务请|必须|须|需|需要|应|应当|应该|要|确保|保证|力争|争取|最好|尽量)", None),
)
WHAT = (
    Line("(报送|上报|提交|递交|办理|办结|完成|反馈|回复|答复|整改|交稿|交付|报名|申报|处理)", None),
    Line("(落实|汇总|征集|收集|缴费|审批|审核|材料|任务|工作|最终|最后|要求)", None),
)
LEADS = (
    Line("[{:zh_what}][{:zh_what}](截止|截至|截止到|截止至|截止日期|截止日|截止时间|截稿日期|截稿时间)"
         f"{COLON}", None),
    Line("[{:zh_what}][{:zh_what}](期限|时限|限期|最后期限|最后时限|到期日|到期日期|到期时间)"
         f"{COLON}", None),
    Line("{:zh_what}(时间|日期)[要求](:|为|是|在|于)", None),
    Line(f"(最晚|最迟|至迟){COLON}", None),
    Line("[最晚|最迟](不|不得|不能|不可|不要|不应|请勿)(晚于|迟于|超过)", None),
    Line(f"(请|烦请|敬请|恳请|望)[{{:zh_who}}][{{:zh_must}}][(将|把){{:zh_what}}][{AT}]", None),
    Line(f"{{:zh_who}}[请|均][{{:zh_must}}][{AT}]", None),
    Line(f"{{:zh_must}}[{AT}]", None),
    Line("(在|于|到|至|限|限于|限在|限时|限定|定于|定在|赶在)", None),
    Line("(ddl|deadline|due)[:]", None),
)  # fmt: skip
TO = (
    Line("(我|我们|他|她|领导|主任|局长|书记|办公室|局办|综合科|督查室|秘书科|秘书处)", None),
    Line("(我处|我局|我办|我科|我室|我委|我部|我公司|指定邮箱|邮箱|本人|群里|系统)", None),
)
DEEDS = (
    Line("(完成|办结|办完|办好|办妥|做完|做好|搞定|完工|交稿|定稿|发出|到位|交付)", None),
    Line("(提交|递交|上交|上报|报送|报告|汇报|反馈|回复|答复|回|报|交|发|送|缴|缴交|缴费|缴纳|报名|申报)"
         "[到|至|给]", None),
    Line("(提交|上交|上报|报送|汇报|反馈|回复|报|交|发|送)[到|至|给]{:zh_to}", None),
    Line("(给|交给|发给|报给|送给|报|送){:zh_to}", None),
    Line("(完成|做好|抓好|落实|推进)(整改|落实|任务|工作|审核|审批|验收|报送|上报|提交|反馈|办理)",
         None),
    Line("(提交|报送|上报|反馈|报|交|出)(材料|意见|情况|结果|报告|初稿|终稿|方案|数据|报表|名单)",
         None),
    Line("(落实|整改|审核|审批|验收|归档|签收|签批|办理|处理)[到位|完毕|完成|好]", None),
)  # fmt: skip
HOW = "(必须|务必|须|需|要|应|统一|全部|全面|如期|按时|集中|书面|一并)"
TAILS = (
    Line(f"[的时候](或)[之]前[[{HOW}]{{:zh_deed}}]{END}", None),
    Line(f"{UNTIL}[,][{HOW}][{{:zh_deed}}]{END}", None),
    Line(f"[{HOW}]{{:zh_deed}}{END}", None),
    Line("(.|!|~|;)", None),
)
TABLES = {
    "zh_lead": LEADS,
    "zh_who": WHO,
    "zh_must": MUST,
    "zh_what": WHAT,
    "zh_tail": TAILS,
    "zh_deed": DEEDS,
    "zh_to": TO,
}
