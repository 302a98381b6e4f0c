"""`tulisbaik.toml` in the editor: errors at their line, what a key means, what may stand at a place."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from lsprotocol import types as t

from tulisbaik.config import BOOLEAN, NAME, OVERRIDE_SCHEMA, SCHEMA, Config, load_config
from tulisbaik.errors import ConfigError, TulisbaikError
from tulisbaik.knowledge import Knowledge
from tulisbaik.model import Severity
from tulisbaik.ruleset import all_rules, select
from tulisbaik.sources.columns import ALIASES
from tulisbaik_lsp import keys
from tulisbaik_lsp.documents import Snapshot
from tulisbaik_lsp.report import SOURCE, error_diagnostic

_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*([^\]\n]*?)[ \t]*(?:\]|$)", re.MULTILINE)
_KEY = re.compile(r"""^[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([\w.-]+))[ \t]*=""", re.MULTILINE)
_ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")


class Spot(NamedTuple):
    """A place in a config: the table it is in, the key whose value it is in ("" before the "="), the value up to it."""

    table: tuple[str, ...]
    key: str
    value: str


def diagnostics(snapshot: Snapshot, *, trusted: bool) -> list[t.Diagnostic]:
    """What is wrong with a config as it stands in the editor."""
    path = Path(snapshot.path)
    try:
        config = load_config(path, snapshot.text)
        if trusted or not config.rules:
            select(config)
    except TulisbaikError as error:
        return [error_diagnostic(snapshot.lines, str(path.absolute()), _placed(error, snapshot.text))]
    if config.rules and not trusted:
        message = "Aturan sendiri tidak dijalankan di editor sampai map kerja ini dipercaya."
        at = snapshot.lines.range(*_line_of(snapshot, "rules"))
        return [t.Diagnostic(at, message, severity=t.DiagnosticSeverity.Information, source=SOURCE)]
    return []


def _placed(error: TulisbaikError, text: str) -> TulisbaikError:
    """The error with the line of the first name it quotes, when it knows only the file."""
    quoted = re.search(r"“([^”]+)”", error.what)
    if quoted is None or re.search(r":\d+$", error.where) or (at := text.find(quoted[1])) < 0:
        return error
    return ConfigError(f"{error.where}:{text.count(chr(10), 0, at) + 1}", error.what, error.allowed)


def _line_of(snapshot: Snapshot, key: str) -> tuple[int, int]:
    found = next((m for m in _KEY.finditer(snapshot.text) if key in m.groups()), None)
    return (found.start(), snapshot.lines.end(snapshot.lines.line(found.end()))) if found else (0, 0)


def spot(snapshot: Snapshot, offset: int) -> Spot:
    """Where an offset stands in a config."""
    text = snapshot.text[:offset]
    header = _last(_HEADER.finditer(text))
    table = tuple(part.strip().strip("\"'") for part in header[1].split(".")) if header else ()
    if PurePath(snapshot.path).name != NAME and table[:2] == ("tool", "tulisbaik"):
        table = table[2:]
    key = _last(_KEY.finditer(text, header.end() if header else 0))
    if key:
        value = text[key.end() :]
        if "\n" not in value or value.count("[") > value.count("]"):
            return Spot(table, key[1] or key[2] or key[3], value)
    return Spot(table, "", text[text.rfind("\n") + 1 :])


def _last(found: Iterator[re.Match[str]]) -> re.Match[str] | None:
    return next(iter(deque(found, maxlen=1)), None)


def _schema(table: tuple[str, ...]) -> Mapping[str, Any]:
    found: Any = OVERRIDE_SCHEMA if table[:1] == ("overrides",) else SCHEMA
    for part in table[1:] if table[:1] == ("overrides",) else table:
        found = found.get(part, {}) if isinstance(found, Mapping) else {}
    return found if isinstance(found, Mapping) else {}


def describe(snapshot: Snapshot, offset: int) -> list[str]:
    """What the key on the line of an offset means."""
    if not snapshot.path.endswith(".toml"):
        return []
    here = spot(snapshot, snapshot.lines.end(snapshot.lines.line(offset)))
    header = _HEADER.match(snapshot.lines.text_of(snapshot.lines.line(offset)))
    name = ".".join(here.table if header else (*here.table, here.key))
    if name in keys.CONFIG:
        return [f"**{name}**: {keys.CONFIG[name]}"]
    rule = all_rules().get(here.key)
    return [f"`{rule.info.id}`: {rule.info.why}"] if rule else []


def choices(snapshot: Snapshot, offset: int, config: Config) -> dict[str, str]:
    """What may stand at an offset, each with what it means. Keys end in “ = ”, values are bare."""
    here = spot(snapshot, offset)
    schema = _schema(here.table)
    if here.key:
        return _values(here, schema, config)
    if here.value.lstrip().startswith("["):
        tables = {f"{key}": keys.CONFIG.get(key, "") for key, wanted in SCHEMA.items() if isinstance(wanted, Mapping)}
        return {**tables, "[overrides]": keys.CONFIG["overrides"]}
    named = {key: keys.CONFIG.get(".".join((*here.table, key)), "") for key in schema if key != "*"}
    named = {key: text for key, text in named.items() if not isinstance(schema[key], Mapping) and key != "overrides"}
    if here.table[-1:] == ("severity",):
        named = {f'"{name}"': text for name, text in _rules(config).items()}
    if here.table == ("columns",):
        named = {name: f"Dikenal juga: {', '.join(names[:5])}." for name, names in ALIASES.items()}
    return {f"{key} = ": text for key, text in named.items()}


def _values(here: Spot, schema: Mapping[str, Any], config: Config) -> dict[str, str]:
    wanted = schema.get(here.key, schema.get("*"))
    if isinstance(wanted, tuple):
        return dict.fromkeys(wanted, "")
    if wanted == BOOLEAN:
        return {"true": "", "false": ""}
    if here.key in ("select", "ignore"):
        return {**_rules(config), **dict.fromkeys(Severity, "Semua aturan setingkat ini.")}
    if here.key == "platform":
        return platforms(Knowledge(config))
    if here.key == "timezone":
        return dict.fromkeys(_ZONES, "")
    return {}


def _rules(config: Config) -> dict[str, str]:
    rules = all_rules(config.rules)
    groups = {rule.info.group: "Semua aturan kelompok ini." for rule in rules.values()}
    return {**groups, **{rule_id: rule.info.why for rule_id, rule in rules.items()}}


def platforms(knowledge: Knowledge) -> dict[str, str]:
    """The ids of the platforms, each with its name."""
    return {platform.id: platform.name for platform in knowledge.platforms.by_id.values()}
