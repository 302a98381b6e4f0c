"""The shipped schemas are those of the engine, and they tell right files from wrong ones."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tulisbaik.starter import CONFIG
from tulisbaik.text.metadata import KEYS
from tulisbaik_lsp import keys, schema


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_shipped_schemas_are_not_stale(repo: Path, name: str) -> None:
    shipped = repo / "lsp" / "vscode" / "schemas" / name
    assert shipped.read_text(encoding="utf-8") == schema.text(name), "run: python -m tulisbaik_lsp.schema lsp/vscode/schemas"


def test_every_config_key_is_told() -> None:
    def undescribed(node: dict[str, Any], path: str) -> list[str]:
        below = {**node.get("properties", {}), **node.get("items", {}).get("properties", {})}
        own = [f"{path}{key}" for key, value in below.items() if "description" not in value]
        return own + [name for key, value in below.items() for name in undescribed(value, f"{path}{key}.")]

    missing = [name for name in undescribed(schema.config_schema(), "") if "overrides.account." not in name]
    assert not missing
    rules = {key for kind in schema.rule_schema()["oneOf"] for key in kind["properties"]}
    assert not rules - keys.RULE.keys()


def test_every_key_of_front_matter_is_told() -> None:
    assert set(KEYS) <= keys.FRONT_MATTER.keys()


def test_what_init_writes_is_right_and_a_wrong_key_is_not() -> None:
    check = jsonschema.Draft7Validator(schema.config_schema())
    check.validate(tomllib.loads(CONFIG))
    for wrong in ("selekt = []", "[account]\nragam = 'gaul'", "[severity]\nejaan = 'gawat'", "[[overrides]]\nselect = []"):
        assert not check.is_valid(tomllib.loads(wrong)), wrong


def test_shipped_rules_fit_their_schema(repo: Path) -> None:
    check = jsonschema.Draft7Validator(schema.rule_schema())
    files = [f for f in sorted((repo / "rules").glob("*/*.yaml")) if "\nkind:" in f"\n{f.read_text(encoding='utf-8')}"]
    assert files
    for file in files[::5]:
        problems = [e.message for e in check.iter_errors(yaml.safe_load(file.read_text(encoding="utf-8")))]
        assert not problems, f"{file.name}: {problems}"
    assert not check.is_valid({"kind": "substitution", "swap": {"a": "b"}})


def test_texts_of_the_extension_are_complete(repo: Path) -> None:
    folder = repo / "lsp" / "vscode"

    def read(name: str) -> Any:
        return json.loads((folder / name).read_text(encoding="utf-8"))

    assert read("package.nls.json").keys() == read("package.nls.id.json").keys()
    used = set(_quoted((folder / "package.json").read_text(encoding="utf-8"), "%", "%"))
    assert used == set(read("package.nls.json"))
    sources = "".join(f.read_text(encoding="utf-8") for f in (folder / "src").glob("*.ts"))
    assert set(_quoted(sources, 'l10n.t("', '"')) == set(read("l10n/bundle.l10n.id.json"))


def _quoted(text: str, start: str, end: str) -> list[str]:
    return re.findall(re.escape(start) + r"([^%\"\s][^%\"]*)" + re.escape(end), text)
