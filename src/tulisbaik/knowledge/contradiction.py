"""Do two captions that speak of the same thing say the same? Slot by slot for an event, value by value for a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from tulisbaik.knowledge.claims import Claim
from tulisbaik.knowledge.facts import Facts
from tulisbaik.knowledge.statements import SERIES, Stated

_SLOTS: Final = ("tanggal", "jam", "tempat", "harga", "kuota", "tautan", "telepon")
_MONTH: Final = 31
_OPENING: Final = {"", "dibuka", "pembukaan"}  # days that one unit calls the event's, another its opening
_LONG: Final = 120  # days after which a rule may have changed without a word
_WRITTEN_ALIKE: Final = 0.75  # two addresses as like as that are one, miswritten


class Conflict(NamedTuple):
    """What two captions say differently: the slot, and how each writes it."""

    slot: str
    one: Stated | Claim
    other: Stated | Claim


def conflicts(one: Facts, other: Facts, group: Sequence[Facts]) -> Iterator[Conflict]:
    """Where `one` and the later `other` contradict. `group` are all captions of the event, in the order of posting."""
    if _apart(one, other):
        return
    yield from _claims(one, other)
    strong = bool(set(one.names.full) & set(other.names.full))
    weak = bool(set(one.names.kinds) & set(other.names.kinds)) and not (one.names.full and other.names.full)
    if not (strong or weak) or [s[:3] for s in one.stated] == [s[:3] for s in other.stated]:
        return
    found = {slot: _compare(slot, one, other) for slot in _SLOTS}
    agree = {slot for slot, answer in found.items() if answer is True}
    differ = {slot: answer for slot, answer in found.items() if isinstance(answer, Conflict)}
    replaced = _replaced(one, other, group)
    contact = bool(agree & {"tautan", "telepon"})
    role = next((c.one.role for c in differ.values() if isinstance(c.one, Stated) and c.slot == "tanggal"), "")
    if not agree and not (strong and role):  # the name alone tells one event only when both name the "tenggat" or the "final"
        return
    if len(differ.keys() & {"tanggal", "jam", "tempat"}) > 1 and not contact:
        return  # another event of the same name
    if "tanggal" in differ and not _of_one_day(differ["tanggal"], one, other, group, agree, sure=contact or bool(role)):
        return
    sure = "tanggal" in agree or {"jam", "tempat"} <= agree
    for slot, conflict in differ.items():
        if slot in replaced or (slot in ("tautan", "telepon") and not sure):
            continue
        yield conflict


# Captions apart -----------------------------------------------------------------------------------------------


def _apart(one: Facts, other: Facts) -> bool:
    """Are they of different parts of a series or of different branches, or does the later one announce a change?"""
    if ("ralat", "") in other.marks:
        return True
    mine, theirs = dict(one.marks), dict(other.marks)
    return any(mine[kind] != theirs[kind] for kind in mine.keys() & theirs.keys())


def _replaced(one: Facts, other: Facts, group: Sequence[Facts]) -> set[str]:
    """The slots of `one` that a correction between the two has set anew."""
    names = {*one.names.full, *one.names.kinds}
    between = [
        f for f in group
        if f is not one and f is not other and ("ralat", "") in f.marks and names & {*f.names.full, *f.names.kinds}
        and _posted(one) <= _posted(f) <= _posted(other)
    ]  # fmt: skip
    return {s.slot for f in between for s in f.stated}


def _posted(facts: Facts) -> float:
    return facts.posted if facts.posted is not None else float("inf")


def _of_one_day(conflict: Conflict, one: Facts, other: Facts, group: Sequence[Facts], agree: set[str], *, sure: bool) -> bool:
    """Should both days be the same? Not for parts of a series, for what comes back weekly, or for what was over by then."""
    a, b = int(conflict.one.value[0]), int(conflict.other.value[0])
    if abs(a - b) > _MONTH:
        return False
    if any(f.day is not None and f.day > min(a, b) for f in (one, other)):
        return False
    kinds = {mark for f in group for mark in f.marks if mark[0] in SERIES}
    if len(kinds) > len({kind for kind, _ in kinds}):
        return False  # the group tells of several sessions or days
    weekly = (a - b) % 7 == 0 and one.unit == other.unit
    return sure or (not weekly and (len(agree) > 1 or one.unit != other.unit))


# Slots --------------------------------------------------------------------------------------------------------


def _slot(facts: Facts, slot: str) -> list[Stated]:
    """What a caption states of a slot; a correction states only its last word."""
    stated = [s for s in facts.stated if s.slot == slot]
    if ("ralat", "") in facts.marks:
        return list({s.role: s for s in stated}.values())
    return stated


def _compare(slot: str, one: Facts, other: Facts) -> Conflict | bool | None:
    """True when both fill the slot alike, a conflict when they fill it differently, None when that cannot be told."""
    mine, theirs = _slot(one, slot), _slot(other, slot)
    answer: Conflict | bool | None = None
    if slot == "tanggal" and any(_same(slot, x, y) for x in mine for y in theirs if {x.role, y.role} <= _OPENING):
        answer = True
    for role in {s.role for s in mine} & {s.role for s in theirs}:
        if role == "lampau":
            continue
        a, b = [s for s in mine if s.role == role], [s for s in theirs if s.role == role]
        if any(_same(slot, x, y) for x in a for y in b):
            answer = answer or True
        elif len({s.value for s in a}) == len({s.value for s in b}) == 1 and _comparable(slot, a[0], b[0], one, other):
            return Conflict(slot, a[0], b[0])
    return answer


def _same(slot: str, a: Stated, b: Stated) -> bool:
    if slot == "tanggal":
        return a.value[0] <= b.value[1] and b.value[0] <= a.value[1]  # type: ignore[operator]
    if slot == "jam":
        (start, end, zone), (start2, end2, zone2) = _minutes(a), _minutes(b)
        shift = 60 * (zone2 - zone) if zone and zone2 else 0
        return start + shift == start2 and (end < 0 or end2 < 0 or end + shift == end2)
    if slot == "tempat":
        return set(a.value) <= set(b.value) or set(b.value) <= set(a.value)
    return a.value == b.value


def _minutes(s: Stated) -> tuple[int, int, int]:
    start, end, zone = (int(v) for v in s.value)
    return start, end, zone


def _comparable(slot: str, a: Stated, b: Stated, one: Facts, other: Facts) -> bool:
    """Would two different values of the slot contradict? A second link or number may well be another one."""
    if slot == "tautan":
        x, y = str(a.value[0]), str(b.value[0])
        if "/" not in x or "/" not in y:
            return False
        same_path = x.partition("/")[2] == y.partition("/")[2]
        return same_path or SequenceMatcher(None, x, y).ratio() >= _WRITTEN_ALIKE
    if slot == "telepon":
        x, y = str(a.value[0]), str(b.value[0])
        slips = sum(p != q for p, q in zip(x, y, strict=False)) + abs(len(x) - len(y))
        return slips <= 2 or one.unit == other.unit
    return True


# Claims -------------------------------------------------------------------------------------------------------


def _claims(one: Facts, other: Facts) -> Iterator[Conflict]:
    same_unit = one.unit == other.unit
    if one.day and other.day and abs(one.day - other.day) > _LONG:
        return
    for a in one.claims:
        for b in other.claims:
            if a.kind != b.kind or a.value == b.value or a.scope != b.scope:
                continue
            if set(a.names) - set(b.names) and set(b.names) - set(a.names):
                continue  # of two different schools, or towns
            shared = len(set(a.stems) & set(b.stems))
            least = min(len(a.stems), len(b.stems))
            if a.kind == "angka":
                alike = shared > 2 and shared >= 0.6 * least
            elif a.kind in ("jam", "alamat"):
                alike = same_unit and a.stems == b.stems
            else:
                alike = same_unit and shared > 1 and shared >= 0.6 * least
            if alike:
                yield Conflict(a.kind.split()[0], a, b)
