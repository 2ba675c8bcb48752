"""`hoidap stats`: the share of questions that were answered, by day and language."""

from argparse import Namespace
from collections.abc import Sequence

from qa.commands.kept import named_kept
from qa.commands.terminal import print_json, table
from qa.keeping.kept import Day, read_days


def run(arguments: Namespace) -> int:
    """The exit code, after a row for each day and language, and the sums."""
    days = read_days(named_kept(arguments))
    sums = {
        language: _sum([day for day in days if language in ("all", day.language)], language)
        for language in dict.fromkeys(["all", *sorted({day.language for day in days})])
    }
    if arguments.json:
        print_json({
            "overall": _told(sums.pop("all")),
            "by_language": {language: _told(day) for language, day in sums.items()},
            "by_day": [{"day": d.day, "language": d.language, **_told(d)} for d in days],
        })  # fmt: skip
        return 0
    rows = [["day (UTC)", "language", "asked", "found", "share"]]
    rows += [_row(day) for day in (*days, *sums.values())]
    print(table(rows))
    return 0


def _sum(days: Sequence[Day], language: str) -> Day:
    return Day("all", language, sum(day.asked for day in days), sum(day.found for day in days))


def _row(day: Day) -> list[str]:
    share = f"{day.found / day.asked:.1%}" if day.asked else "-"
    return [day.day, day.language, str(day.asked), str(day.found), share]


def _told(day: Day) -> dict[str, object]:
    share = round(day.found / day.asked, 4) if day.asked else None
    return {"asked": day.asked, "found": day.found, "share": share}
