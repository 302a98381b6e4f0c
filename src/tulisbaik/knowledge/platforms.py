"""What each platform allows: lengths and their units, hashtags, links, alternative texts; every number with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from tulisbaik.data import home, load_many
from tulisbaik.errors import ConfigError, nearest
from tulisbaik.model import Severity
from tulisbaik.patterns import lazy
from tulisbaik.text.caption import Media
from tulisbaik.text.counting import UNITS, count
from tulisbaik.text.entities import Entities, find

_JUNK: Final = lazy(r"[\W_]+")
# Keys of a `[platforms.…]` table that set a number: what it is about, and for which captions.
_OWN_NUMBERS: Final = {
    "limit": ("text", ""),
    "media_limit": ("text", "media"),
    "title_limit": ("title", ""),
    "alt_limit": ("alt", ""),
    "fold": ("fold", ""),
    "hashtags": ("hashtags", ""),
    "mentions": ("mentions", ""),
    "urls": ("urls", ""),
}
_ALL: Final = frozenset(
    f"{every}{what}"
    for every in ("semua", "seluruh", "all")
    for what in ("", "kanal", "platform", "medsos", "sosmed", "mediasosial", "akun", "channels", "platforms")
)
_COUNTED: Final = {"hashtags": "hashtag", "mentions": "mention", "urls": "url"}


class Number(NamedTuple):
    """A number that a platform sets, in `unit`, with where it comes from and how sure it is.

    `what`: text, title, alt, fold, title_fold, hashtags, mentions, urls or hashtag_length. `when`: for captions with
    `media`, or with pictures only (`photo`); empty for all others. `severity`: how grave it is to go past it.
    `unit_known` False: the platform names no unit, so that only what is past it in graphemes is certain.
    `confidence`: official, code, blog, unsure, or own (set in the config).
    """

    what: str
    value: int
    unit: str
    severity: Severity
    source: str
    source_date: str
    checked_on: str
    confidence: str
    when: str = ""
    unit_known: bool = True
    note: str = ""


class Ability(NamedTuple):
    """What readers of a platform `can` do and what they `cannot`, by the names of `rules/lexicon/channels.yaml`."""

    can: frozenset[str]
    cannot: frozenset[str]
    source: str
    source_date: str
    checked_on: str
    confidence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is on a platform; `limit` is None where none is known."""

    count: int
    limit: int | None
    unit: str


class Platform(NamedTuple):
    """A platform. `dialect`: whose rules its hashtags follow; `hashtags`: does it link them; `links`: can links be
    clicked in the text (None: not known), and else what readers are sent to in their place (`link_place`)."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    dialect: str = "umum"
    hashtags: bool = True
    links: bool | None = True
    link_place: str = "tautan di bio"
    numbers: tuple[Number, ...] = ()
    abilities: tuple[Ability, ...] = ()

    def ability(self, name: str) -> Ability | None:
        """What the platform says about an ability; None when it says nothing."""
        return next((a for a in self.abilities if name in a.can or name in a.cannot), None)

    def of(self, what: str, media: Iterable[Media] = ()) -> tuple[Number, ...]:
        """The numbers about `what` for a caption with these media, the gravest first."""
        found = [n for n in self.numbers if n.what == what]
        for when in (*_kinds(tuple(media)), "") if found else ():
            if chosen := [n for n in found if n.when == when]:
                return tuple(sorted(chosen, key=lambda n: n.severity.rank))
        return ()

    def length(self, text: str, media: Iterable[Media] = ()) -> Length:
        """The length against the limit that is nearest to being passed, by hard limits where there are any."""
        numbers = self.of("text", media)
        hard = [n for n in numbers if n.severity is Severity.ERROR] or numbers
        if not hard:
            return Length(count(text, "grapheme"), None, "grapheme")
        lengths = [Length(count(text, n.unit), n.value, n.unit) for n in hard]
        return max(lengths, key=lambda found: found.count / (found.limit or 1))

    def entities(self, text: str) -> Entities:
        """Its hashtags, mentions and links in a text."""
        found = find(text, self.dialect)
        return found if self.hashtags else found._replace(hashtags=())


def _kinds(media: tuple[Media, ...]) -> tuple[str, ...]:
    if not media:
        return ()
    return ("photo", "media") if all(m.is_picture for m in media) else ("media",)


class Platforms:
    """The platforms by id, in order of their names; a name as people write it leads to its platform."""

    def __init__(self, platforms: Iterable[Platform]) -> None:
        self.by_id: Mapping[str, Platform] = {p.id: p for p in sorted(platforms, key=lambda p: p.name.casefold())}
        self._names = {_key(n): p for p in self.by_id.values() for n in (*p.aliases, p.name, p.id)}

    def find(self, name: str) -> Platform | None:
        """The platform of a name or alias, whatever its case, spaces and signs."""
        return self._names.get(_key(name))

    def get(self, name: str) -> Platform:
        """The same; raises ConfigError with the nearest names for one that is not known."""
        if found := self.find(name):
            return found
        raise ConfigError("", f"platform “{name}” tidak dikenal.", self.hint(name))

    @staticmethod
    def means_all(name: str) -> bool:
        """Is `name` a word for every platform of the account ("semua", "all channels")?"""
        return _key(name) in _ALL

    def hint(self, name: str) -> str:
        """What to write instead of an unknown name."""
        if self.means_all(name):
            return 'Sebut kanal akun di [account] platform = ["instagram", …], atau tulis nama kanalnya di sini.'
        near = nearest(_key(name), self._names, 3, 0.7)
        ids = dict.fromkeys(self._names[key].id for key in near)
        maybe = f"Maksudnya {' atau '.join(f'“{i}”' for i in ids)}? " if ids else ""
        return f"{maybe}Yang dikenal: {', '.join(self.by_id)}."


@lru_cache(maxsize=1000)
def _key(name: str) -> str:
    return _JUNK.sub("", name.casefold())


@cache
def shipped() -> Platforms:
    """The platforms that the package knows."""
    files = sorted((home() / "platforms").glob("*.yaml"))
    return Platforms(_read(file.stem, body) for file, body in zip(files, load_many(tuple(files)), strict=True))


def _read(name: str, body: Mapping[str, Any]) -> Platform:
    numbers = tuple(Number(**{**n, "severity": Severity(n["severity"])}) for n in body["numbers"])
    abilities = tuple(_ability(**row) for row in body.get("abilities", ()))
    known = {key: value for key, value in body.items() if key not in ("aliases", "entities", "numbers", "abilities")}
    aliases = tuple(body["aliases"])
    return Platform(name, **known, aliases=aliases, dialect=body["entities"], numbers=numbers, abilities=abilities)


def _ability(can: str = "", cannot: str = "", **source: str) -> Ability:
    return Ability(frozenset(can.split()), frozenset(cannot.split()), **source)


def with_own(own: Mapping[str, Mapping[str, Any]], where: str) -> Platforms:
    """The shipped platforms under the `[platforms.…]` tables of a config. Raises ConfigError naming `where`."""
    base = shipped()
    if not own:
        return base
    platforms = dict(base.by_id)
    for name, table in own.items():
        like = table.get("like", name)
        known = base.find(like)
        if known is None and "like" in table:
            raise ConfigError(where, f"“platforms.{name}.like”: platform “{like}” tidak dikenal.", base.hint(like))
        start = known if known and "like" not in table else (known or Platform("", ""))._replace(id=name, name=name, aliases=())
        platforms[start.id] = _changed(start, name, table, where)
    return Platforms(platforms.values())


def _changed(platform: Platform, name: str, table: Mapping[str, Any], where: str) -> Platform:
    unit = table.get("unit")
    if unit is not None and unit not in UNITS:
        raise ConfigError(where, f"“platforms.{name}.unit”: satuan “{unit}” tidak dikenal.", f"Pilihan: {', '.join(UNITS)}.")
    known = {name for p in shipped().by_id.values() for a in p.abilities for name in a.can | a.cannot}
    for key in ("can", "cannot"):
        if unknown := next((one for one in table.get(key, ()) if one not in known), ""):
            hint = f"Pilihan: {', '.join(sorted(known))}."
            raise ConfigError(where, f"“platforms.{name}.{key}”: kemampuan “{unknown}” tidak dikenal.", hint)
    numbers = platform.numbers
    for key, (what, when) in _OWN_NUMBERS.items():
        if key not in table:
            continue
        old = next((n for n in numbers if n.what == what), None)
        own_unit = _COUNTED.get(key) or (unit if what == "text" else None) or (old.unit if old else "grapheme")
        severity = Severity.INFO if what == "fold" else Severity.ERROR
        number = Number(
            what, table[key], own_unit, severity, where, "", "", "own", when, old is None or old.unit_known or bool(unit)
        )
        numbers = (number, *(n for n in numbers if (n.what, n.when) != (what, when)))
    own = Ability(frozenset(table.get("can", ())), frozenset(table.get("cannot", ())), where, "", "", "own")
    return platform._replace(
        name=table.get("name", platform.name),
        aliases=(*platform.aliases, *table.get("aliases", ())),
        links=table.get("links", platform.links),
        numbers=numbers,
        abilities=(own, *platform.abilities) if own.can or own.cannot else platform.abilities,
    )


def length(text: str, platform: str) -> Length:
    """How long `text` is on a platform of that name. Raises ConfigError for an unknown one.

    >>> length("Cek kemkes.go.id, ya!", "x")
    Length(count=32, limit=280, unit='x')
    """
    return shipped().get(platform).length(text)


def entities(text: str, platform: str) -> Entities:
    """The hashtags, mentions and links that a platform makes of `text`. Raises ConfigError for an unknown one."""
    return shipped().get(platform).entities(text)
