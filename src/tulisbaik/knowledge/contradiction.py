"""Do two captions that speak of the same thing say the same? Slot by slot for an event, value by value for a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from tulisbaik.knowledge.claims import Claim
from tulisbaik.knowledge.event_names import EVENT_NOUNS
from tulisbaik.knowledge.facts import Facts
from tulisbaik.knowledge.statements import SERIES, Stated
from tulisbaik.knowledge.zones import table

_SLOTS: Final = ("tanggal", "jam", "tempat", "harga", "kuota", "tautan", "telepon")
_MONTH: Final = 31
_HOUR: Final = 60
_OPENING: Final = {"", "dibuka", "pembukaan"}  # days that one unit calls the event's, another its opening
_LONG: Final = 120  # days after which a rule may have changed without a word
_SLIP: Final = 4  # days by which two runs of days may differ at one end and still be one, miswritten
# What each village or quarter has one of: an event may be at several of them at once.
_BRANCHED: Final = frozenset(
    "sd sdn smp smpn sma sman smk smkn mi mts tk paud puskesmas pustu posyandu rw rt desa kelurahan kecamatan loket masjid "
    "gereja samsat".split()
)
_WRITTEN_ALIKE: Final = 0.75  # two addresses as like as that are one, miswritten


class Conflict(NamedTuple):
    """What two captions say differently: the slot, and how each writes it."""

    slot: str
    one: Stated | Claim
    other: Stated | Claim


class Side(NamedTuple):
    """A caption as it is compared with each of its group: `slots` by name and role; a correction has only its last word.

    `values` are those of each slot with their roles, but for days that were over.
    """

    facts: Facts
    marks: dict[str, str]
    corrects: bool
    full: frozenset[str]
    kinds: frozenset[str]
    said: list[tuple[object, ...]]
    slots: dict[str, dict[str, list[Stated]]]
    values: dict[str, list[tuple[object, ...]]]


def side(facts: Facts) -> Side:
    """What of a caption is looked at again for each other one."""
    corrects = ("ralat", "") in facts.marks
    slots: dict[str, dict[str, list[Stated]]] = {}
    for s in facts.stated:
        of_role = slots.setdefault(s.slot, {}).setdefault(s.role, [])
        if corrects:
            of_role.clear()
        of_role.append(s)
    said: list[tuple[object, ...]] = [s[:3] for s in facts.stated]
    slots = {slot: slots[slot] for slot in _SLOTS if slot in slots}
    values: dict[str, list[tuple[object, ...]]] = {
        slot: [(role, s.value) for role, ss in roles.items() if role != "lampau" for s in ss] for slot, roles in slots.items()
    }
    full, kinds = frozenset(facts.names.full), frozenset(facts.names.kinds)
    return Side(facts, dict(facts.marks), corrects, full, kinds, said, slots, values)


def conflicts(one: Side, other: Side, group: Sequence[Side]) -> Iterator[Conflict]:
    """Where `one` and the later `other` contradict. `group` are all captions of the event, in the order of posting."""
    if _apart(one, other):
        return
    if one.facts.claims and other.facts.claims:
        yield from _claims(one.facts, other.facts)
    strong = not one.full.isdisjoint(other.full)
    weak = not one.kinds.isdisjoint(other.kinds) and not (one.full and other.full)
    known = strong or weak
    longer = not known and _one_in_other(one.full, other.full)
    akin = not (known or longer) and not _subjects(one.facts).isdisjoint(_subjects(other.facts))
    if not (known or longer or akin) or one.said == other.said:
        return
    found = {slot: _compare(slot, one, other) for slot in one.slots if slot in other.slots}
    agree: set[str] = {slot for slot, answer in found.items() if answer is True}
    differ = {slot: answer for slot, answer in found.items() if isinstance(answer, Conflict)}
    if not differ or _elsewhere(one, other):
        return
    contact = bool(agree & {"tautan", "telepon"})
    role = differ["tanggal"].one.role if "tanggal" in differ and isinstance(differ["tanggal"].one, Stated) else ""
    if "tanggal" in differ and _slipped(differ["tanggal"].one.value, differ["tanggal"].other.value):
        agree.add("tanggal")
    if not agree and not (strong and role):  # the name alone tells one event only when both name the "tenggat" or the "final"
        return
    if "jam" in differ and (found.get("tanggal", True) is None or _other_days(one, other)):
        del differ["jam"]
    if len(differ.keys() & {"tanggal", "jam", "tempat"}) > 1 and not contact:
        return  # another event of the same name
    if "tanggal" in differ and not _of_one_day(differ["tanggal"], one, other, group, agree, sure=contact or bool(role)):
        return
    if longer and not {"tanggal", "jam"} <= agree:
        return  # "Rapat Persiapan Festival Kopi" is another event
    if akin and not (agree == {"tanggal", "tempat"} and differ.keys() == {"jam"} and _close(differ["jam"])):
        return
    sure = "tanggal" in agree or {"jam", "tempat"} <= agree
    replaced = _replaced(one, other, group)
    for slot, conflict in differ.items():
        if slot in replaced or (slot in ("tautan", "telepon") and not sure):
            continue
        yield conflict


def _one_in_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does a name of one end in a name of the other: "Undian Gebyar Pajak" and "Gebyar Pajak"?"""
    return any(a.endswith(f" {b}") or b.endswith(f" {a}") for a in one for b in other)


def _subjects(facts: Facts) -> set[str]:
    """The words of the event's names that tell what it is about."""
    return {word for name in (*facts.names.full, *facts.names.kinds) for word in name.split()} - EVENT_NOUNS


def _close(conflict: Conflict) -> bool:
    """Are the two hours no more than an hour apart: one event's, miswritten, rather than those of two?"""
    return abs(int(conflict.one.value[0]) - int(conflict.other.value[0])) <= _HOUR


# Captions apart -----------------------------------------------------------------------------------------------


def _apart(one: Side, other: Side) -> bool:
    """Are they of different parts of a series or of different branches, or does the later one announce a change?"""
    return other.corrects or (bool(one.marks) and any(other.marks.get(kind, which) != which for kind, which in one.marks.items()))


def _replaced(one: Side, other: Side, group: Sequence[Side]) -> set[str]:
    """The slots of `one` that a correction between the two has set anew."""
    names = one.full | one.kinds
    between = [
        s for s in group
        if s.corrects and s is not one and s is not other and not (names.isdisjoint(s.full) and names.isdisjoint(s.kinds))
        and _posted(one.facts) <= _posted(s.facts) <= _posted(other.facts)
    ]  # fmt: skip
    return {slot for s in between for slot in s.slots}


def _posted(facts: Facts) -> float:
    return facts.posted if facts.posted is not None else float("inf")


def _of_one_day(conflict: Conflict, one: Side, other: Side, group: Sequence[Side], agree: set[str], *, sure: bool) -> bool:
    """Should both days be the same? Not for parts of a series, for what comes back weekly, or for what was over by then."""
    a, b = int(conflict.one.value[0]), int(conflict.other.value[0])
    if abs(a - b) > _MONTH:
        return False
    if any(s.facts.day is not None and s.facts.day > min(a, b) for s in (one, other)):
        return False
    kinds = {mark for s in group for mark in s.facts.marks if mark[0] in SERIES}
    if len(kinds) > len({kind for kind, _ in kinds}):
        return False  # the group tells of several sessions or days
    same_unit = one.facts.unit == other.facts.unit
    weekly = (a - b) % 7 == 0 and same_unit
    return sure or (not weekly and (len(agree) > 1 or not same_unit))


def _elsewhere(one: Side, other: Side) -> bool:
    """Is each at a place of its own kind: another school, village or town? Then they are two sessions of one event."""
    mine, theirs = ([s.value for r in side.slots.get("tempat", {}).values() for s in r] for side in (one, other))
    return len(mine) == len(theirs) == 1 and _branches(mine[0], theirs[0])


def _branches(x: tuple[object, ...], y: tuple[object, ...]) -> bool:
    """ "SDN 1" and "SDN 4", "Puskesmas Mawar" and "Puskesmas Melati", "Lapangan Kota Batam" and "Lapangan Kota Kupang"."""
    a, b = ([str(w) for w in p if w not in q] for p, q in ((x, y), (y, x)))
    if not a or not b:
        return False
    if (x[0] == y[0] and x[0] in _BRANCHED) or (len(a) == len(b) == 1 and all(w.isdecimal() or len(w) == 1 for w in a + b)):
        return True
    towns = table()
    return all(any(" ".join(words[i:]) in towns for i in range(len(words))) for words in (a, b))


def _other_days(one: Side, other: Side) -> bool:
    """Does one name the whole run of days and the other one day of it? That day may have hours of its own."""
    mine, theirs = ({s.value for r in side.slots.get("tanggal", {}).values() for s in r} for side in (one, other))
    return any((a[0] == a[1]) != (b[0] == b[1]) for a in mine for b in theirs)


def _slipped(a: tuple[float | str, ...], b: tuple[float | str, ...]) -> bool:
    """Are these two runs of days that share one end and differ a little at the other?"""
    first, last, first2, last2 = (int(v) for v in (*a, *b))
    if first == last or first2 == last2 or (first == first2) == (last == last2):
        return False
    return abs(first - first2) + abs(last - last2) <= min(_SLIP, last - first, last2 - first2)


# Slots --------------------------------------------------------------------------------------------------------


def _compare(slot: str, one: Side, other: Side) -> Conflict | bool | None:
    """True when both fill the slot alike, a conflict when they fill it differently, None when that cannot be told."""
    mine, theirs = one.slots[slot], other.slots[slot]
    if one.values[slot] and one.values[slot] == other.values[slot]:
        return True
    answer: Conflict | bool | None = None
    if slot == "tanggal" and any(
        _same(slot, x, y)
        for role in _OPENING & mine.keys() for role2 in _OPENING & theirs.keys() for x in mine[role] for y in theirs[role2]
    ):  # fmt: skip
        answer = True
    for role, a in mine.items():
        b = theirs.get(role)
        if role == "lampau" or not b:
            continue
        if slot == "tanggal" and len(a) == len(b) == 1 and _slipped(a[0].value, b[0].value):
            return Conflict(slot, a[0], b[0])
        if any(_same(slot, x, y) for x in a for y in b):
            answer = answer or True
        elif len({s.value for s in a}) == len({s.value for s in b}) == 1 and _comparable(
            slot, a[0], b[0], one.facts, other.facts
        ):
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
