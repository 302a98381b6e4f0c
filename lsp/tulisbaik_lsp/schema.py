"""JSON schemas of `tulisbaik.toml` and of rule files, made from what the engine itself checks.

`python -m tulisbaik_lsp.schema FOLDER` writes them; editors use them for files that our server does not see.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tulisbaik.config import BOOLEAN, COUNT, DAYS, OVERRIDE_SCHEMA, SCHEMA, STRINGS, TABLES, TEXT, TEXT_OR_STRINGS
from tulisbaik.model import Severity
from tulisbaik.rules.kinds import MEASURES
from tulisbaik.rules.loader import KINDS, OPTIONAL, REQUIRED, SEES
from tulisbaik_lsp import keys

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_TEXTS: Final = {"type": "array", "items": {"type": "string"}}
_TYPES: Final[Mapping[str, dict[str, Any]]] = {
    TEXT: {"type": "string"}, STRINGS: _TEXTS, TEXT_OR_STRINGS: {"anyOf": [{"type": "string"}, _TEXTS]},
    DAYS: {"type": "array", "items": {"type": "string", "format": "date"}},
    BOOLEAN: {"type": "boolean"}, COUNT: {"type": "integer", "minimum": 1},
}  # fmt: skip
_RULE_VALUES: Final[Mapping[str, dict[str, Any]]] = {
    "kind": {"enum": sorted(KINDS)}, "severity": {"enum": [s.value for s in Severity]},
    "sees": {"type": "array", "items": {"enum": list(SEES)}}, "measure": {"enum": list(MEASURES)},
    "message": {"type": "string"}, "why": {"type": "string"}, "ref": {"type": "string"},
    "enabled": {"type": "boolean"}, "safe": {"type": "boolean"}, "max": {"type": "integer", "minimum": 0},
    "examples": {
        "type": "array", "minItems": 2,
        "items": {"type": "object", "properties": {name: {"type": "string"} for name in ("bad", "fixed", "good")}},
    },
}  # fmt: skip


def config_schema() -> dict[str, Any]:
    """The schema of `tulisbaik.toml`."""
    return {"$schema": DRAFT, "title": "tulisbaik.toml", **_table(SCHEMA, "")}


def _table(schema: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    named = {key: _value(wanted, prefix + key) for key, wanted in schema.items() if key != "*"}
    own = _value(schema["*"], f"{prefix}*") if "*" in schema else False
    return {"type": "object", **({"properties": named} if named else {}), "additionalProperties": own}


def _value(wanted: Any, name: str) -> dict[str, Any]:
    told = {"description": keys.CONFIG[name]} if name in keys.CONFIG else {}
    if isinstance(wanted, tuple):
        return {**told, "enum": list(wanted)}
    if wanted == TABLES:
        return {**told, "type": "array", "items": {**_table(OVERRIDE_SCHEMA, f"{name}."), "required": ["paths"]}}
    return {**told, **(_table(wanted, f"{name}.") if isinstance(wanted, Mapping) else _TYPES[wanted])}


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file: what all kinds share, and for each kind its own keys."""
    common = REQUIRED | OPTIONAL
    kinds = []
    for name, kind in sorted(KINDS.items()):
        own = {key: _rule_value(key) for key in sorted(common | kind.required | kind.optional)}
        own["kind"] = {**own["kind"], "enum": [name]}
        required = sorted(REQUIRED | kind.required)
        kinds.append({"type": "object", "properties": own, "required": required, "additionalProperties": False})
    return {"$schema": DRAFT, "title": "Aturan tulisbaik", "oneOf": kinds}


def _rule_value(key: str) -> dict[str, Any]:
    told = {"description": keys.RULE[key]} if key in keys.RULE else {}
    return {**told, **_RULE_VALUES.get(key, {})}


SCHEMAS: Final = {"tulisbaik.schema.json": config_schema, "aturan.schema.json": rule_schema}


def text(name: str) -> str:
    """The file of this name as it should be."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for file in SCHEMAS:
        Path(sys.argv[1], file).write_text(text(file), encoding="utf-8")
