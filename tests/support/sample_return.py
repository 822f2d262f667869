"""A small plan of our own, and returns about it: every case that paper and Excel have to show. All of it 示例."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from planner_desktop.domain.annotations import Explanation, Mark
from planner_desktop.domain.check_code import check_code
from planner_desktop.domain.ledger import Ledger, build_ledger
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import (
    Comparator,
    Indicator,
    IndicatorKind,
    Milestone,
    Plan,
    Programme,
    Scope,
    Section,
    Task,
)
from planner_desktop.domain.progress import Entry, EvidenceLink, Reading, Status
from planner_desktop.domain.returns import Return, ReturnType, SignOff

PERIOD = Period.parse("2020Q2")
OFFICE = "共青团示例市示例区委"
FORMAL = "共青团示例市示例区委员会"
RECIPIENT = "共青团示例市委"
RARE_NAMES = "㛃、䶮、𠮷"
LONG_STEP = (
    "以服务基层为重点，按照“分类指导、整体推进”的要求，制定年度任务清单；建立月调度、季通报、年考核工作机制，"
    "对进展滞后的单位逐一约谈，督促其在30日内拿出整改方案；组建示例服务队100支，开展示例活动500场次以上，"
    "覆盖示例对象1万人次；到2022年，形成较为完善的制度体系，经验做法在全省范围内推广。"
)


def step(task: int, index: int, label: str, start: date | None, end: date | None, text: str) -> Milestone:
    """A milestone with the id the samples use."""
    return Milestone(f"t{task:02d}-{index}", index, label, start, end, text)


def year(task: int, index: int, first: int, text: str, last: int | None = None) -> Milestone:
    """A milestone that lasts whole years."""
    label = f"{first}年" if last is None else f"{first}—{last}年"
    return step(task, index, label, date(first, 1, 1), date(last or first, 12, 31), text)


def task(number: int, text: str, departments: tuple[str, ...], *steps: Milestone) -> Task:
    """A task with the id the samples use."""
    return Task(f"t{number:02d}", number, text, departments, steps)


def indicator(task_number: int, step_index: int | None, name: str, value: str, unit: str, **more: object) -> Indicator:
    """An indicator; kind count, comparator at least, for each unit, without date, unless told otherwise."""
    number = more.pop("number", 1)
    return Indicator(
        id=f"i{task_number:02d}-{step_index or 0}-{number}",
        task_id=f"t{task_number:02d}",
        milestone_id=f"t{task_number:02d}-{step_index}" if step_index else None,
        name=name,
        value=value,
        unit=unit,
        kind=more.get("kind", IndicatorKind.COUNT),  # pyright: ignore[reportArgumentType]
        comparator=more.get("comparator", Comparator.AT_LEAST),  # pyright: ignore[reportArgumentType]
        level=more.get("level", ""),  # pyright: ignore[reportArgumentType]
        scope=more.get("scope", Scope.EACH),  # pyright: ignore[reportArgumentType]
        due=more.get("due"),  # pyright: ignore[reportArgumentType]
        recurring=bool(more.get("recurring")),
        quote=f"{name}{value}{unit}",
    )


def sample_plan() -> Plan:
    """Four programmes (one awaiting its supplement), nine tasks, every kind of step and indicator."""
    first = Section(
        "s1",
        "（一）",
        "推动示例组织改革",
        (
            task(
                1,
                "持续推动示例单位改革方案落实，做好有关改革专项工作。",
                ("示例部",),
                year(1, 1, 2019, "制定方案，全面启动。"),
                year(1, 2, 2020, "定期评估示例单位改革进展情况，统筹推动重点改革项目有效推进。"),
                year(1, 3, 2021, "总结经验，巩固提升。", 2022),
            ),
            task(
                2, "落实示例文件要求，实现改革全覆盖。", ("示例部",), year(2, 1, 2020, "举办专项培训，加大督导力度。")
            ),
        ),
    )
    second = Section(
        "s2",
        "（二）",
        "夯实示例基础",
        (
            task(
                3,
                "加强对示例组织的统筹指导，提高覆盖率，推动规范化建设。",
                ("示例部", "示例基层建设部"),
                year(3, 1, 2019, "完成调查摸底，建立台账。"),
                year(3, 2, 2020, "覆盖率达到60%以上，经费支出下降3%以内。"),
            ),
            task(4, "大力实施示例服务工程，打造服务品牌。", ("示例发展部",), year(4, 1, 2020, LONG_STEP * 4, 2022)),
        ),
    )
    third = Section(
        "s3",
        "（二）",
        "加强示例阵地建设",
        (
            task(
                5,
                "围绕有效覆盖、规范管理、活力提升，推动示例阵地提质升级。",
                ("示例基层建设部",),
                year(5, 1, 2019, "开展整理整顿，活跃度每年提高20%以上。"),
                step(5, 2, "", None, None, "长期坚持，抓好日常运行。"),
            ),
            task(
                6,
                "培育选树一批示例品牌，示范带动全面发展。",
                ("示例宣传部",),
                year(6, 1, 2020, "选树省级100家、县级30家。", 2022),
            ),
        ),
    )
    fourth = Section(
        "s4",
        "（三）",
        "严格示例作风建设",
        (
            task(7, "深化直接联系机制，开展常态化走访。", ("办公室", "示例部"), year(7, 1, 2020, "按照部署持续推进。")),
            task(
                8,
                "推进示例制度体系建设。",
                ("示例部",),
                year(8, 1, 2020, "建立制度体系。"),
                year(8, 2, 2021, "全面推广。"),
            ),
            task(
                9, "建好示例工作队伍。", ("示例部",), step(9, 1, "2020年6月底前", None, date(2020, 6, 30), "完成换届。")
            ),
        ),
    )
    return Plan(
        number="示例办发〔2019〕99号",
        title="示例单位全面提升示例工作组织力三年行动重点任务分工方案（2019—2022）",
        issuer="示例省委员会",
        years=(2019, 2022),
        programmes=(
            Programme("p0", "", "示例引领工程", "", (), awaits_supplement=True),
            Programme("p1", "一", "示例达标工程", "到2022年，示例组织全面达标。", (first, second)),
            Programme("p2", "二", "示例提升工程", "", (third,)),
            Programme("p3", "三", "示例塑造工程", "", (fourth,)),
        ),
        indicators=sample_indicators(),
        digest="a1" * 32,
    )


def sample_indicators() -> tuple[Indicator, ...]:
    """One of each kind, some at one step."""
    ratio, growth = IndicatorKind.RATIO, IndicatorKind.GROWTH
    mid = date(2020, 6, 30)
    return (
        indicator(3, 2, "示例组织覆盖率", "60", "%", kind=ratio, due=date(2020, 12, 31)),
        indicator(3, 2, "经费支出占比", "3", "%", kind=ratio, comparator=Comparator.AT_MOST, number=2),
        indicator(4, 1, "示例服务队", "100", "支", number=1),
        indicator(4, 1, "示例活动", "500", "场次", scope=Scope.PROVINCE, number=2),
        indicator(4, 1, "覆盖示例对象", "1", "万人次", scope=Scope.UNSPECIFIED, number=3),
        indicator(4, 1, "示例服务队组建率", "80", "%", kind=ratio, number=4),
        indicator(5, 1, "活跃度增长", "20", "%", kind=growth, recurring=True, due=date(2019, 12, 31)),
        indicator(6, 1, "省级示例品牌", "100", "家", level="省级", scope=Scope.PROVINCE, number=1),
        indicator(6, 1, "县级示例品牌", "30", "家", level="县级", number=2, due=mid),
        indicator(7, None, "走访联系人数", "100", "人", comparator=Comparator.ABOUT),
    )


def sample_entries() -> tuple[Entry, ...]:
    """Every status, texts with marks that Excel takes for formulas, rare names, and one milestone left out (t09-1)."""
    return (
        Entry(
            "t01-2",
            PERIOD,
            Status.ON_TRACK,
            narrative="8所示例单位改革方案全部印发，其中7所完成年度评估；6月召开推进会，逐校交办问题13条，已办结9条。",
            problems="两所单位干部均为兼职，变动较频繁。",
            next_steps="7月底前完成剩余3所评估，对未办结的4条问题逐条销号。",
            support_needed="请市里协调培训师资2名。",
            handler="示例甲",
        ),
        Entry("t02-1", PERIOD, Status.NOT_APPLICABLE, reason="本区不管理此类单位，由省、市直接组织实施。"),
        Entry(
            "t03-2",
            PERIOD,
            Status.BEHIND,
            narrative="=1+1 不是公式\n@示例组织 已建26家；\n-其中规范化12家\n+新增3家",
            problems="+覆盖率偏低",
            next_steps="@下季度补齐",
            handler=f"示例乙（{RARE_NAMES}）",
        ),
        Entry("t04-1", PERIOD, Status.ON_TRACK, narrative=LONG_STEP + "共同联系人：" + RARE_NAMES, handler="示例丙"),
        Entry(
            "t05-1",
            PERIOD,
            Status.BEHIND,
            narrative="活跃度较上年提高12.4%，低于20%的要求。",
            problems="线下活动停顿。",
        ),
        Entry("t05-2", PERIOD, Status.CONTINUING, narrative="日常运行正常，资金使用率63%，票据完整。"),
        Entry("t06-1", PERIOD, Status.DONE, narrative="选树县级示例品牌31家。"),
        Entry("t07-1", PERIOD, Status.NO_PROGRESS, next_steps="三季度集中走访。"),
        Entry("t08-1", PERIOD, Status.NOT_STARTED, problems="等待上级文件。"),
    )


def sample_readings() -> tuple[Reading, ...]:
    """Figures reached, close, missed, and some left blank."""
    return (
        Reading("i03-2-1", PERIOD, numerator="1163", denominator="2433"),
        Reading("i03-2-2", PERIOD, numerator="2", denominator="100"),
        Reading("i04-1-1", PERIOD, value="101"),
        Reading("i04-1-2", PERIOD, value="64"),
        Reading("i04-1-4", PERIOD, numerator="7", denominator="8"),
        Reading("i05-1-1", PERIOD, numerator="1124", denominator="1000"),
        Reading("i06-1-2", PERIOD, value="31"),
        Reading("i07-0-1", PERIOD, value="95.5"),
    )


def sample_return(**changes: object) -> Return:
    """A first return of the second quarter of 2020."""
    evidence = (
        EvidenceLink("t01-2", PERIOD, "0b" * 32, "会议纪要（示例）.pdf", 182_044),
        EvidenceLink("t06-1", PERIOD, "0c" * 32, "命名文件（示例）.pdf", 90_311),
    )
    sealed = Return(
        plan_number="示例办发〔2019〕99号",
        plan_digest="a1" * 32,
        unit_code="140106",
        unit_name="示例区",
        period=PERIOD,
        type=ReturnType.FIRST,
        revision=0,
        sequence=1,
        replaces=None,
        receipt=None,
        entries=sample_entries(),
        readings=sample_readings(),
        evidence=evidence,
        settled=("t01-1", "t03-1"),
        sign_off=SignOff("示例甲", "示例乙", "示例丙", "0351-0000000", date(2020, 6, 28)),
        audit_head="d4" * 32,
        sample=True,
        explanations=(
            Explanation("t03-2", PERIOD, "check.far_off_last_period", "reading:i03-2-1", "示例：上期误报，已核实。"),
            Explanation("t06-1", PERIOD, "check.below_target_when_due", "reading:i06-1-2", "示例：因场地调整延期。"),
        ),
        marks=(
            Mark("t01-2", PERIOD, "narrative", "", starred=True),
            Mark("t03-2", PERIOD, "reading:i03-2-1", "示例：含民办学校", starred=True),
        ),
        overdue_before=(("t06-1", Period.parse("2019Q4")), ("t06-1", Period.parse("2020Q1"))),
    )
    return replace(sealed, **changes)  # pyright: ignore[reportArgumentType]


def with_texts(sealed: Return, texts: Mapping[str, str], milestone_id: str = "t01-2") -> Return:
    """A return in which one entry's texts are others."""
    entries = tuple(
        replace(entry, **texts) if entry.milestone_id == milestone_id else entry for entry in sealed.entries
    )
    return replace(sealed, entries=entries)


def sample_ledger(sealed: Return | None = None, digest: str = "7f" * 32, plan: Plan | None = None) -> Ledger:
    """The ledger of a return about the sample plan."""
    return build_ledger(
        plan or sample_plan(),
        sealed or sample_return(),
        office_name=OFFICE,
        formal_name=FORMAL,
        recipient_name=RECIPIENT,
        code=check_code(digest),
    )


def grown(tasks: int) -> tuple[Plan, Return]:
    """A plan of many tasks in one section, and a return that reports each of them."""
    plan, sealed = sample_plan(), sample_return()
    many = tuple(
        task(n, f"第{n}项示例任务，{LONG_STEP}", ("示例部",), year(n, 1, 2020, LONG_STEP)) for n in range(1, tasks + 1)
    )
    section = replace(plan.programmes[1].sections[0], tasks=many)
    entries = tuple(
        Entry(
            f"t{n:02d}-1", PERIOD, Status.ON_TRACK, narrative=LONG_STEP, problems="示例问题。", next_steps="示例举措。"
        )
        for n in range(1, tasks + 1)
    )
    bigger = replace(plan, programmes=(replace(plan.programmes[1], sections=(section,)),), indicators=())
    return bigger, replace(sealed, entries=entries, readings=(), evidence=(), settled=())
