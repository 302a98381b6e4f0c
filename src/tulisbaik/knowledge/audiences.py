"""Whom a caption speaks to: how long sentences may be, which register, loanwords and vocatives suit them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, NamedTuple

from tulisbaik.data import home, load_many, located
from tulisbaik.errors import ConfigError, nearest
from tulisbaik.text.scan import Scan

REGISTERS: Final = ("resmi", "percakapan", "akrab")
_KEYS: Final = ("id", "nama", "kalimat", "ragam", "sapaan", "asing", "hindari")


class Audience(NamedTuple):
    """One profile. `sentence`: most words of a sentence. `register`: "" for the account's own. `vocatives` suit.

    `loanwords`: single foreign words that are understood; `avoid`: phrases that do not suit (both in lower case).
    """

    id: str
    name: str
    sentence: int = 25
    register: str = ""
    vocatives: tuple[str, ...] = ()
    loanwords: frozenset[str] = frozenset()
    avoid: tuple[tuple[str, ...], ...] = ()


class Audiences(NamedTuple):
    """The profiles by id."""

    all: dict[str, Audience]

    def get(self, name: str | None) -> Audience | None:
        """The profile with this id or name, whatever its case; None when there is none or no name."""
        wanted = (name or "").strip().casefold()
        return next((a for a in self.all.values() if wanted in (a.id, a.name.casefold())), None)

    def near(self, name: str) -> str:
        """The id spelt most like `name`, "" when none is."""
        return next(iter(nearest(name.strip().casefold(), self.all, 1, 0.6)), "")


def load(own: tuple[Path, ...] = ()) -> Audiences:
    """The shipped profiles (`rules/audiens/*.yaml`), then the agency's files; a later one replaces. Raises ConfigError."""
    paths = (*sorted((home() / "audiens").glob("*.yaml")), *own)
    found = (_audience(data, path) for data, path in zip(load_many(paths), paths, strict=True))
    return Audiences({audience.id: audience for audience in found})


def addressed(vocative: str) -> tuple[str, ...]:
    """The words, in lower case, one of which opens a text that uses the vocative: “Bapak/Ibu” -> bapak, ibu."""
    return tuple(words[0] for way in vocative.lower().split("/") if (words := Scan(way).words))


def _audience(data: Any, path: Path) -> Audience:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not data["id"].strip():
        raise ConfigError(str(path), "profil audiens butuh “id”.", f"Kunci yang dikenal: {', '.join(_KEYS)}.")
    for key in data:
        if key not in _KEYS:
            near = nearest(str(key), _KEYS, 1, 0.6)
            hint = f"Maksudnya “{near[0]}”? " if near else ""
            raise ConfigError(located(path, str(key)), f"kunci “{key}” tidak dikenal.", f"{hint}Yang boleh: {', '.join(_KEYS)}.")
    length = data.get("kalimat", 25)
    if not isinstance(length, int) or isinstance(length, bool) or not 3 <= length <= 100:
        raise ConfigError(located(path, "kalimat"), f"“kalimat: {length}” tidak sesuai.", "Banyak kata sekalimat: 3 sampai 100.")
    if data.get("ragam", "resmi") not in REGISTERS:
        raise ConfigError(
            located(path, "ragam"), f"“ragam: {data['ragam']}” tidak dikenal.", f"Yang boleh: {', '.join(REGISTERS)}."
        )
    lists = {}
    for key in ("sapaan", "asing", "hindari"):
        value = data.get(key) or []
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise ConfigError(located(path, key), f"“{key}” harus berupa daftar kata.", f"Contoh: {key}: [kata, dua kata]")
        lists[key] = tuple(value)
    return Audience(
        data["id"].strip().casefold(), str(data.get("nama") or data["id"]), length, data.get("ragam", ""), lists["sapaan"],
        frozenset(w for v in lists["asing"] for w in Scan(v).lower),
        tuple(tuple(Scan(v).lower) for v in lists["hindari"]),
    )  # fmt: skip
