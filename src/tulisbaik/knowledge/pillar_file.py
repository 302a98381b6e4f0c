"""Pillar files: read with every mistake told at its line, and written so that a person can read and edit them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from tulisbaik.data import home, load_yaml, located
from tulisbaik.errors import ConfigError, nearest
from tulisbaik.knowledge.pillars import Pillar, Pillars
from tulisbaik.patterns import lazy

_TOP: Final = ("pilar", "luar_pilar")
_KEYS: Final = ("id", "nama", "definisi", "dukungan", "isyarat", "tagar", "ajakan", "takarir", "kata")
_ODD: Final = lazy(r"[\\^$*+?()\[\]{}|]")
_ENDLESS: Final = lazy(r"\((?:[^()\\]|\\.)*[*+](?:[^()\\]|\\.)*\)(?:[*+]|\{\d*,)")
_FAULTS: Final = {
    "missing )": "kurung “(” belum ditutup",
    "unbalanced parenthesis": "kurung “)” tanpa pembuka",
    "unterminated character set": "kurung “[” belum ditutup",
    "nothing to repeat": "tanda ulang tanpa yang diulang",
    "multiple repeat": "dua tanda ulang berurutan",
    "bad escape": "garis miring terbalik di depan huruf yang tidak dikenal",
    "bad character range": "rentang huruf terbalik",
    "min repeat greater": "batas ulang terbalik",
}
"""How the messages of `re.error` begin -> what they mean."""
_ID: Final = lazy(r"[a-z0-9][a-z0-9-]*")


def default_path() -> Path:
    """The shipped seven pillars."""
    return home() / "pillars" / "tujuh.yaml"


def load(path: Path | None = None) -> Pillars:
    """The pillars in `path` (None: the shipped seven). Raises ConfigError naming file and line."""
    return _Reader(path or default_path()).pillars()


class _Reader:
    """Reads one file; keeps its path for the errors."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def pillars(self) -> Pillars:
        data = load_yaml(self.path)
        if not isinstance(data, dict) or not isinstance(data.get("pilar"), list) or not data["pilar"]:
            self._wrong("berkas pilar harus berisi daftar “pilar” dengan sedikitnya satu pilar.", example=True)
        for key in data:
            if key not in _TOP:
                self._unknown(key, _TOP)
        outside = data.get("luar_pilar", [])
        planned = [self._pillar(entry, planned=True) for entry in data["pilar"]]
        rest = [self._pillar(entry, planned=False) for entry in (outside if isinstance(outside, list) else [outside])]
        names: dict[str, str] = {}
        for pillar in (*planned, *rest):
            for name in {pillar.id.casefold(), pillar.name.casefold()}:
                if name in names:
                    self._wrong(
                        f"dua pilar bernama sama: “{name}”.", "Beri setiap pilar id dan nama sendiri.", at=name, last=True
                    )
                names[name] = pillar.id
        tags: dict[str, str] = {}
        for pillar in (*planned, *rest):
            for tag in {tag.lower() for tag in pillar.hashtags}:
                if tag in tags:
                    said = f"tagar {tag} dipakai dua pilar: “{tags[tag]}” dan “{pillar.id}”."
                    self._wrong(said, "Satu tagar menyatakan satu pilar.", at=tag[1:], last=True)
                tags[tag] = pillar.id
        return Pillars((*planned, *rest))

    def _pillar(self, entry: Any, *, planned: bool) -> Pillar:
        if not isinstance(entry, dict):
            self._wrong(f"pilar “{entry}” harus berupa butir dengan “id” dan “nama”.", example=True, at=str(entry))
        for key in entry:
            if key not in (*_KEYS, "catatan"):
                self._unknown(str(key), _KEYS)
        for key in ("id", "nama", "definisi"):
            if isinstance(entry.get(key), list | dict):
                self._wrong(f"“{key}” sebuah pilar harus berupa teks.", f"Contoh: {key}: layanan", at=key)
        name = str(entry.get("nama") or entry.get("id") or "").strip()
        id_ = str(entry.get("id") or "").strip()
        if not id_:
            self._wrong(f"pilar “{name}” tanpa “id”." if name else "ada pilar tanpa “id”.", example=True, at=name)
        if not _ID.fullmatch(id_):
            self._wrong(f"id pilar “{id_}” tidak sesuai.", "Pakai huruf kecil, angka, dan tanda hubung.", at=id_)
        cues = self._strings(entry, "isyarat", id_)
        regexes = [c for c in cues if len(c) > 1 and c.startswith("/") and c.endswith("/")]
        plain = [c for c in cues if c not in regexes]
        for cue in plain:
            if _ODD.search(cue):
                hint = "Tulis kata biasa tanpa tanda itu, atau pola lengkap di antara garis miring: /pola/."
                self._wrong(f"isyarat “{cue}” pada pilar “{id_}” tampak seperti pola.", hint, at=cue)
        calls = entry.get("ajakan", True)
        if not isinstance(calls, bool):
            self._wrong(f"“ajakan” pada pilar “{id_}” harus true atau false.", at="ajakan")
        captions, counts = self._counts(entry, id_)
        return Pillar(
            id_, name, str(entry.get("definisi") or ""), tuple(c.lower() for c in plain),
            tuple(self._pattern(c, id_) for c in regexes),
            tuple(t if t.startswith("#") else f"#{t}" for t in self._strings(entry, "tagar", id_)),
            calls and planned, planned, captions, counts,
        )  # fmt: skip

    def _strings(self, entry: Mapping[str, Any], key: str, id_: str) -> tuple[str, ...]:
        value = entry.get(key) or []
        for odd in [v for v in value if isinstance(v, bool)] if isinstance(value, list) else ():
            said = "yes/no, on/off, true/false"
            self._wrong(
                f"“{key}” pada pilar “{id_}” memuat {str(odd).lower()}, bukan kata.", f"Beri tanda kutip pada {said}.", at=key
            )
        if not isinstance(value, list) or not all(isinstance(v, str | int | float) and str(v).strip() for v in value):
            self._wrong(f"“{key}” pada pilar “{id_}” harus berupa daftar kata.", f"Contoh: {key}: [kata, dua kata]", at=key)
        return tuple(str(v).strip() for v in value)

    def _pattern(self, cue: str, id_: str) -> re.Pattern[str]:
        try:
            pattern = re.compile(cue[1:-1], re.IGNORECASE)
        except re.error as error:
            fault = next((said for start, said in _FAULTS.items() if error.msg.startswith(start)), error.msg)
            place = f" (huruf ke-{error.pos + 1})" if error.pos is not None else ""
            self._wrong(f"pola {cue} pada pilar “{id_}” tidak terbaca: {fault}{place}.", "Contoh pola: /rp ?\\d/.", at=cue)
        if pattern.match(""):
            self._wrong(f"pola {cue} pada pilar “{id_}” cocok dengan teks kosong.", "Persempit polanya.", at=cue)
        if _ENDLESS.search(cue):
            hint = "Ulangi satu kali saja: /a+/, bukan /(a+)+/."
            self._wrong(f"pola {cue} pada pilar “{id_}” mengulang yang sudah berulang: bisa tidak selesai.", hint, at=cue)
        return pattern

    def _counts(self, entry: Mapping[str, Any], id_: str) -> tuple[int, Mapping[str, int]]:
        captions, words = entry.get("takarir", 0), entry.get("kata") or {}
        whole = isinstance(captions, int) and captions >= 0 and isinstance(words, dict)
        if not whole or not all(isinstance(n, int) and 0 < n <= captions for n in words):
            self._wrong(
                f"“kata” pada pilar “{id_}” bukan hasil hitungan: sebelum kata-katanya ada bilangan 1 sampai “takarir”.",
                "Buat ulang dengan tulisbaik pillars train.",
                at="kata",
            )
        return captions, {word: n for n, text in words.items() for word in str(text).split()}

    def _unknown(self, key: str, allowed: tuple[str, ...]) -> None:
        near = nearest(key, allowed, 1, 0.6)
        hint = f"Maksudnya “{near[0]}”? " if near else ""
        self._wrong(f"kunci “{key}” tidak dikenal.", f"{hint}Yang boleh: {', '.join(allowed)}.", at=key)

    def _wrong(self, what: str, allowed: str = "", *, example: bool = False, at: str = "", last: bool = False) -> Any:
        if example:
            allowed = "Contoh:\npilar:\n  - id: layanan\n    nama: Informasi Layanan\n    isyarat: [loket, jam layanan]"
        raise ConfigError(located(self.path, at, last=last), what, allowed)


def dump(pillars: Pillars) -> str:
    """The file for these pillars: what a person writes on top, the counted words below it, the most frequent first."""
    import yaml

    def entry(p: Pillar) -> dict[str, Any]:
        cues = [*p.cues, *(f"/{r.pattern}/" for r in p.patterns)]
        ordered = sorted(p.counts.items(), key=lambda item: (-item[1], item[0]))
        counted = {n: " ".join(word for word, _ in same) for n, same in groupby(ordered, key=itemgetter(1))}
        whole: dict[str, Any] = {
            "id": p.id, "nama": p.name, "definisi": p.definition, "isyarat": cues, "tagar": list(p.hashtags),
            "ajakan": p.calls if p.planned and not p.calls else None, "takarir": p.captions or None, "kata": counted,
        }  # fmt: skip
        return {key: value for key, value in whole.items() if value not in (None, "", [], {})}

    class Dumper(yaml.SafeDumper):
        """Writes short lists on one line, and counted words one count a line."""

        def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
            counted = flow_style is None and all(isinstance(key, int) for key in mapping)
            return super().represent_mapping(tag, mapping, False if counted else flow_style)

    data: dict[str, Any] = {"pilar": [entry(p) for p in pillars.all if p.planned]}
    if outside := [entry(p) for p in pillars.all if not p.planned]:
        data["luar_pilar"] = outside
    text: str = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=118, default_flow_style=None)
    return _HEAD + text


_HEAD: Final = """\
# Pilar konten. Nama, definisi, isyarat, dan tagar boleh disunting; isyarat adalah kata atau frasa, atau /pola/.
# “kata” dihitung dari takarir berlabel (tulisbaik pillars train): pada berapa dari “takarir” itu kata-kata ini muncul.
# Kata dasar ikut dihitung; <jam>, <tanggal>, <angka>, <tanya>, <dialog>, dan <ajakan> menandai bentuk, bukan kata.
"""
