"""The week's plan as Markdown: what goes out when, by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tulisbaik.text.date_writing import period
from tulisbaik.text.values import MONTHS, WEEKDAYS
from tulisbaik_lsp.judge import Judged, Seen

_OPENING = 60


def week(judged: Iterable[Judged], day: date) -> str:
    """The captions of the week (Monday to Sunday) that holds `day`, in order of their hour, each with its findings."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    found: dict[date, list[tuple[str, str]]] = {}
    without = 0
    for j in judged:
        for seen in j.captions:
            schedule = seen.result.caption.meta.schedule
            if schedule is None:
                without += 1
            elif monday <= schedule.date() <= sunday:
                found.setdefault(schedule.date(), []).append((f"{schedule:%H.%M}", _row(seen)))
    lines = [f"# Rencana {period(monday, sunday)}", ""]
    lines += ["| Hari | Jam | Platform | Pilar | Unit | Takarir | Temuan |", "|---|---|---|---|---|---|---|"]
    for n in range(7):
        today = monday + timedelta(days=n)
        for hour, row in sorted(found.get(today, [("", " | | | | |")])):
            lines.append(f"| {WEEKDAYS[n]}, {_day(today)} | {hour} | {row} |")
    if without:
        lines += ["", f"Tanpa jadwal: {without} takarir."]
    return "\n".join(lines) + "\n"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _row(seen: Seen) -> str:
    meta = seen.result.caption.meta
    opening = " ".join((meta.title or seen.caption.text).split())[:_OPENING]
    found = str(len(seen.result.diagnostics) or "")
    cells = (", ".join(meta.platforms), ", ".join(meta.pillars), meta.unit or "", opening, found)
    return " | ".join(cell.replace("|", "\\|") for cell in cells)
