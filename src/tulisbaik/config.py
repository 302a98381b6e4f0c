"""The nearest `tulisbaik.toml` or `[tool.tulisbaik]`, with what it extends, as frozen data. An unknown key is an error."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tulisbaik.errors import ConfigError, cause, nearest

NAME = "tulisbaik.toml"
SEVERITIES = ("error", "warning", "info", "off")
REGISTERS = ("resmi", "percakapan", "akrab")


class Account(NamedTuple):
    """Defaults for captions that don't say themselves. `ragam` is the register: resmi, percakapan or akrab.

    `contacts`: numbers and addresses of the agency's own that may be posted. `windows`: platform -> day -> times at which
    its audience is there, as written. `mourning`: ISO dates of national mourning.
    """

    platform: tuple[str, ...] = ()
    unit: str | None = None
    timezone: str = "Asia/Jakarta"
    ragam: str = "percakapan"
    contacts: tuple[str, ...] = ()
    windows: Mapping[str, Mapping[str, Sequence[str]]] = {}
    mourning: tuple[str, ...] = ()


class Planning(NamedTuple):
    """What a plan is judged by. `targets`: pillar -> per cent of the posts; `max_share`: most of them for any other pillar.

    `cycle_days`: within so many days each pillar comes at least once. `max_streak`: posts of one pillar in a row that are
    let pass. `post_days`: days on which the agency posts, as in `windows`; none: what the plan itself shows.
    """

    targets: Mapping[str, int] = {}
    max_share: int = 40
    cycle_days: int = 14
    max_streak: int = 3
    post_days: tuple[str, ...] = ()


_PLANNING = Planning()


class Override(NamedTuple):
    """Other settings for the files that match `paths` (globs from the config's folder)."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    account: Mapping[str, Any] = {}


class Config(NamedTuple):
    """What a project says. Paths are absolute. `select` None: the rules that are on by default.

    `grammar`: rules may ask the grammar model, which takes a second to load."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    rules: tuple[Path, ...] = ()
    terms: tuple[Path, ...] = ()
    default_terms: bool = True
    grammar: bool = False
    pillars: Path | None = None
    audiences: tuple[Path, ...] = ()
    baseline: Path | None = None
    account: Account = Account()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ("README*", "CHANGELOG*", "CONTRIBUTING*", "LICENSE*")
    columns: Mapping[str, tuple[str, ...]] = {}
    platforms: Mapping[str, Mapping[str, Any]] = {}
    duplicate_days: int = 30
    plan: Planning = _PLANNING
    overrides: tuple[Override, ...] = ()
    root: Path = Path()
    files: tuple[Path, ...] = ()

    def overrides_for(self, path: str) -> tuple[int, ...]:
        """The numbers of the overrides that match `path`."""
        return tuple(n for n, o in enumerate(self.overrides) if matches(path, self.root, o.paths))

    def overridden(self, numbers: tuple[int, ...]) -> Config:
        """This config with some of its overrides in force."""
        found = self
        for n in numbers:
            o = self.overrides[n]
            found = found._replace(
                select=o.select if o.select is not None else found.select,
                ignore=found.ignore + o.ignore,
                severity={**found.severity, **o.severity},
                account=found.account._replace(**o.account),
            )
        return found


def matches(path: str, root: Path, globs: tuple[str, ...]) -> bool:
    """Does `path`, seen from `root`, match one of `globs`? `**` crosses folders, a bare name matches anywhere."""
    full, top = Path(path).absolute().as_posix(), root.absolute().as_posix().rstrip("/") + "/"
    name = full.rpartition("/")[2]
    relative = full.removeprefix(top) if full.startswith(top) else name
    return any(
        fnmatchcase(relative, g) or fnmatchcase(relative, g.replace("**/", "")) or ("/" not in g and fnmatchcase(name, g))
        for g in globs
    )


# What may be written. A type is checked by `_typed`; tables of the user's own names end in a type of their values.
STRINGS = "daftar teks"
DAYS = "daftar tanggal, misalnya [2026-12-02]"
TEXT = "teks"
TEXT_OR_STRINGS = "teks atau daftar teks"
BOOLEAN = "true/false"
COUNT = "bilangan bulat positif"
TABLES = "daftar tabel"
_PLATFORM: dict[str, Any] = {
    "name": TEXT,
    "aliases": STRINGS,
    "like": TEXT,
    "links": BOOLEAN,
    "can": STRINGS,
    "cannot": STRINGS,
    "unit": TEXT,
    "limit": COUNT,
    "media_limit": COUNT,
    "title_limit": COUNT,
    "alt_limit": COUNT,
    "fold": COUNT,
    "hashtags": COUNT,
    "mentions": COUNT,
    "urls": COUNT,
}
SCHEMA: dict[str, Any] = {
    "extends": TEXT,
    "select": STRINGS,
    "ignore": STRINGS,
    "rules": STRINGS,
    "terms": STRINGS,
    "default_terms": BOOLEAN,
    "grammar": BOOLEAN,
    "pillars": TEXT,
    "audiences": STRINGS,
    "baseline": TEXT,
    "account": {
        "platform": TEXT_OR_STRINGS,
        "unit": TEXT,
        "timezone": TEXT,
        "ragam": REGISTERS,
        "contacts": STRINGS,
        "windows": {"*": {"*": STRINGS}},
        "mourning": DAYS,
    },
    "severity": {"*": SEVERITIES},
    "files": {"include": STRINGS, "exclude": STRINGS},
    "columns": {"*": STRINGS},
    "platforms": {"*": _PLATFORM},
    "collection": {"duplicate_days": COUNT},
    "plan": {"targets": {"*": COUNT}, "max_share": COUNT, "cycle_days": COUNT, "max_streak": COUNT, "post_days": STRINGS},
    "overrides": TABLES,
}
OVERRIDE_SCHEMA: dict[str, Any] = {
    "paths": STRINGS,
    "select": STRINGS,
    "ignore": STRINGS,
    "severity": SCHEMA["severity"],
    "account": SCHEMA["account"],
}
_PATHS = ("rules", "terms", "pillars", "audiences", "baseline")


@cache
def find_config(folder: Path) -> Path | None:
    """The nearest config file at `folder` or above: `tulisbaik.toml`, else a pyproject.toml with [tool.tulisbaik]."""
    own = folder / NAME
    if own.is_file():
        return own
    project = folder / "pyproject.toml"
    if project.is_file() and "[tool.tulisbaik" in _read(project):
        return project
    return find_config(folder.parent) if folder.parent != folder else None


def load_config(path: Path | None, text: str | None = None) -> Config:
    """The config in `path` with all it extends; the default one for None. Raises ConfigError naming the line.

    `text`: what stands in the file in an editor, not yet saved.
    """
    if path is None:
        return Config(root=Path.cwd())
    path = path.absolute()
    text = _read(path) if text is None else text
    raw, files = _merged(path, text, ())
    return _build(raw, path, text, files)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(str(path), "berkas bukan UTF-8.", "Simpan ulang sebagai UTF-8.") from None
    except OSError as error:
        raise ConfigError(str(path), f"tidak dapat dibaca ({cause(error)}).") from None


def _merged(path: Path, text: str, seen: tuple[Path, ...]) -> tuple[dict[str, Any], tuple[Path, ...]]:
    if path.resolve() in [p.resolve() for p in seen]:
        chain = " → ".join(p.name for p in (*seen, path))
        raise ConfigError(str(path), f"“extends” berputar: {chain}.", "Hapus salah satunya.")
    import tomllib  # not every folder has a config

    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path}:{line[1]}" if line else str(path)
        raise ConfigError(where, f"TOML tidak terbaca: {error}.", "Periksa tanda kutip dan kurung di baris itu.") from None
    if path.name == "pyproject.toml":
        raw = raw.get("tool", {}).get("tulisbaik", {})
    _validate(raw, SCHEMA, path, text, "")
    for entry in raw.get("overrides", ()):
        _validate(entry, OVERRIDE_SCHEMA, path, text, "overrides.")
        if not entry.get("paths"):
            raise ConfigError(_at(path, text, "overrides"), "[[overrides]] tanpa “paths”.", 'Contoh: paths = ["takarir/ig/**"].')
    for key in _PATHS:
        if isinstance(raw.get(key), str):
            raw[key] = str(path.parent / raw[key])
        elif key in raw:
            raw[key] = [str(path.parent / p) for p in raw[key]]
    parent = raw.pop("extends", None)
    if parent is None:
        return raw, (path,)
    above = path.parent / parent
    if not above.is_file():
        raise ConfigError(_at(path, text, "extends"), f"“extends” menunjuk “{parent}”, berkas itu tidak ada.")
    base, files = _merged(above, _read(above), (*seen, path))
    return _join(base, raw), (*files, path)


def _join(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The unit's settings over the agency's: tables join, lists of terms, rules and ignored rules add up, the rest replaces."""
    out = dict(base)
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(base.get(key), dict):
            out[key] = _join(base[key], value)
        elif key in ("ignore", "rules", "terms", "audiences", "overrides") and isinstance(base.get(key), list):
            out[key] = base[key] + value
        else:
            out[key] = value
    return out


def _at(path: Path, text: str, key: str) -> str:
    """`path:line` of the first line that sets `key` or opens its table."""
    name = re.escape(key.rpartition(".")[2])
    m = re.search(rf"(?m)^[ \t]*(?:\[+[^\]\n]*{name}\W|[\"']?{name}[\"']?\s*=)", text)
    return f"{path}:{text.count(chr(10), 0, m.start()) + 1 if m else 1}"


def _validate(raw: Mapping[str, Any], schema: Mapping[str, Any], path: Path, text: str, prefix: str) -> None:
    for key, value in raw.items():
        wanted = schema.get(key, schema.get("*"))
        name = prefix + key
        if wanted is None:
            near = nearest(key, schema, 1, 0.6)
            hint = f"Maksudnya “{near[0]}”? " if near else ""
            raise ConfigError(
                _at(path, text, key),
                f"kunci “{name}” tidak dikenal.",
                f"{hint}Yang boleh: {', '.join(sorted(schema))}.",
            )
        if isinstance(wanted, dict):
            if not isinstance(value, dict):
                raise ConfigError(_at(path, text, key), f"“{name}” harus berupa tabel [{name}].")
            _validate(value, wanted, path, text, name + ".")
        elif not _typed(value, wanted):
            allowed = ", ".join(wanted) if isinstance(wanted, tuple) else wanted
            raise ConfigError(_at(path, text, key), f"nilai “{name}” tidak sesuai: {value!r}.", f"Yang boleh: {allowed}.")


def _typed(value: Any, wanted: str | tuple[str, ...]) -> bool:
    if isinstance(wanted, tuple):
        return value in wanted
    strings = isinstance(value, list) and all(isinstance(v, str) for v in value)
    tables = isinstance(value, list) and all(isinstance(v, dict) for v in value)
    return {
        TEXT: isinstance(value, str),
        STRINGS: strings,
        DAYS: isinstance(value, list) and all(map(_is_day, value)),
        TEXT_OR_STRINGS: isinstance(value, str) or strings,
        BOOLEAN: isinstance(value, bool),
        COUNT: isinstance(value, int) and not isinstance(value, bool) and value > 0,
        TABLES: tables,
    }[wanted]


def _is_day(value: Any) -> bool:
    if isinstance(value, date):
        return not isinstance(value, datetime)
    with suppress(TypeError, ValueError):
        return bool(date.fromisoformat(value))
    return False


def _listed(raw: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """The table with its lists frozen."""
    return {key: tuple(value) if key in keys else value for key, value in raw.items()}


def _account(raw: Mapping[str, Any]) -> dict[str, Any]:
    account = _listed(raw, "contacts")
    days = (day if isinstance(day, date) else date.fromisoformat(day) for day in raw.get("mourning", ()))
    account["mourning"] = tuple(map(str, days))
    if "platform" in account:
        names = account["platform"]
        account["platform"] = tuple(n.lower() for n in ([names] if isinstance(names, str) else names))
    return account


def _build(raw: Mapping[str, Any], path: Path, text: str, files: tuple[Path, ...]) -> Config:
    files_table = raw.get("files", {})
    account = _account(raw.get("account", {}))
    if "timezone" in account:
        _check_zone(account["timezone"], path, text)
    default = Config()
    return Config(
        select=tuple(raw["select"]) if "select" in raw else None,
        ignore=tuple(raw.get("ignore", ())),
        severity=raw.get("severity", {}),
        rules=tuple(map(Path, raw.get("rules", ()))),
        terms=tuple(map(Path, raw.get("terms", ()))),
        default_terms=raw.get("default_terms", True),
        grammar=raw.get("grammar", False),
        pillars=Path(raw["pillars"]) if "pillars" in raw else None,
        audiences=tuple(map(Path, raw.get("audiences", ()))),
        baseline=Path(raw["baseline"]) if "baseline" in raw else None,
        account=Account(**account),
        include=tuple(files_table.get("include", ())),
        exclude=tuple(files_table.get("exclude", default.exclude)),
        duplicate_days=raw.get("collection", {}).get("duplicate_days", default.duplicate_days),
        plan=Planning(**_listed(raw.get("plan", {}), "post_days")),
        columns={key: tuple(names) for key, names in raw.get("columns", {}).items()},
        platforms=raw.get("platforms", {}),
        overrides=tuple(
            Override(
                tuple(o["paths"]),
                tuple(o["select"]) if "select" in o else None,
                tuple(o.get("ignore", ())),
                o.get("severity", {}),
                _account(o.get("account", {})),
            )
            for o in raw.get("overrides", ())
        ),
        root=path.parent,
        files=files,
    )


def _check_zone(name: str, path: Path, text: str) -> None:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise ConfigError(
            _at(path, text, "timezone"),
            f"zona waktu “{name}” tidak dikenal.",
            "Untuk Indonesia: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.",
        ) from None
