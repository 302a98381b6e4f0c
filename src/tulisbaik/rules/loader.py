"""YAML files and Python modules -> rules. What is wrong with one is said with file and line."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from tulisbaik.data import entry_points, home, load_made, load_many, load_yaml, parse_yaml, read_text
from tulisbaik.errors import ConfigError, RuleError, nearest
from tulisbaik.model import Severity
from tulisbaik.rules.base import Example, Rule, RuleInfo, Unplaced, bad, good
from tulisbaik.rules.cards import card_of, from_card
from tulisbaik.rules.kinds import KINDS as PLAIN_KINDS
from tulisbaik.rules.tokens import TOKENS
from tulisbaik.text.scan import ATOMIC

_TABLES = ("platforms", "pillars", "terms", "lexicon", "audiens", "data")
"""Folders of shipped facts, not of rules."""
_PACKAGE = Path(__file__).parents[1]

KINDS = {**PLAIN_KINDS, "tokens": TOKENS}
REQUIRED = frozenset({"kind", "severity", "message", "why", "ref", "since", "examples"})
OPTIONAL = frozenset({"enabled", "sees"})
SEES = (*ATOMIC, "quote")


def shipped() -> tuple[Rule, ...]:
    """The rules of this package: `rules/<group>/*.yaml` and `checks/<group>/*.py`."""
    return _shipped()


@cache
def _shipped() -> tuple[Rule, ...]:
    cards = load_made("kartu", [home(), _PACKAGE], lambda: [card_of(_read(file)) for file in _files()])
    return tuple(from_card(card, _read) for card in cards)


def _files() -> Iterator[str]:
    groups = [g for g in sorted(home().iterdir()) if g.is_dir() and g.name not in _TABLES]
    yield from (str(f) for g in groups for f in sorted(g.glob("*.yaml")))
    yield from (str(f) for f in sorted((_PACKAGE / "checks").glob("*/*.py")) if f.stem != "__init__")


def _read(where: str) -> Rule:
    file = Path(where)
    if file.suffix == ".yaml":
        return _yaml_rule(file, load_yaml(file), trusted=True, base=None)
    return _python_rule(importlib.import_module(f"tulisbaik.checks.{file.parent.name}.{file.stem}"), file)


def folder(path: Path) -> tuple[Rule, ...]:
    """The rules in a folder of the user's: `<group>/<name>.yaml` and `.py`, or files directly in it (group `khusus`)."""
    if not path.is_dir():
        raise ConfigError(str(path), "map aturan tidak ada.", "“rules” berisi nama map, misalnya aturan/.")
    rules = list(_yaml_rules(tuple(sorted(path.rglob("*.yaml"))), path))
    for file in sorted(path.rglob("*.py")):
        if not file.stem.startswith("_"):
            rules.append(_python_rule(_import_file(file), file, base=path))
    return tuple(rules)


def packs() -> tuple[Rule, ...]:
    """The rules of other installed packages: entry points of the group `tulisbaik.rules`, each naming a package."""
    rules: list[Rule] = []
    for name, target in entry_points("tulisbaik.rules"):
        try:
            module = importlib.import_module(target.partition(":")[0])
        except Exception as error:
            raise RuleError(f"paket aturan “{name}”", f"tidak dapat diimpor: {error}.", "Pasang ulang atau hapus.") from error
        where = Path(str(module.__file__)).parent
        rules += folder(where)
    return tuple(rules)


def _import_file(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"tulisbaik_user_{abs(hash(file))}", file)
    if spec is None or spec.loader is None:
        raise RuleError(str(file), "bukan modul Python.")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        line = error.lineno if isinstance(error, SyntaxError) else _line_of(error, file)
        where = f"{file}:{line}" if line else str(file)
        raise RuleError(where, f"modul aturan gagal dimuat: {type(error).__name__}: {error}.") from error
    return module


def _line_of(error: BaseException, file: Path) -> int | None:
    trace, line = error.__traceback__, None
    while trace:
        if trace.tb_frame.f_code.co_filename == str(file):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _id(file: Path, base: Path | None) -> str:
    inside = base is not None and file.parent == base
    return f"{'khusus' if inside else file.parent.name}/{file.stem}".replace("_", "-")


def _python_rule(module: ModuleType, file: Path, base: Path | None = None) -> Rule:
    found = [value for value in vars(module).values() if isinstance(value, Unplaced)]
    if len(found) != 1:
        raise RuleError(str(file), f"berisi {len(found)} aturan.", "Satu berkas berisi tepat satu fungsi berhias @rule.")
    made = found[0].make(_id(file, base), str(file))
    if _lacking(made.info.examples):
        raise RuleError(str(file), *_FEW_EXAMPLES)
    return made


_FEW_EXAMPLES = ("contohnya kurang.", "Setiap aturan membawa contoh salah (bad) dan contoh benar (good).")


def _lacking(examples: Sequence[Example]) -> bool:
    return not any(e.spans for e in examples) or all(e.spans for e in examples)


def _yaml_rules(files: tuple[Path, ...], base: Path) -> Iterator[Rule]:
    try:
        bodies = load_many(files)
    except ConfigError as error:
        raise RuleError(error.where, error.what, error.allowed) from None
    for file, body in zip(files, bodies, strict=True):
        yield _yaml_rule(file, body, False, base)


def rule_of(file: Path, text: str) -> Rule:
    """The rule that `text` makes of a YAML file of the user's (as it stands in an editor). Raises RuleError."""
    try:
        body = parse_yaml(text, str(file))
    except ConfigError as error:
        raise RuleError(error.where, error.what, error.allowed) from None
    return _yaml_rule(file, body, trusted=False, base=None, text=text)


def _line(file: Path, key: str, text: str | None) -> str:
    """`file:line` of a key, found only when there is an error to tell."""
    import yaml

    with suppress(yaml.YAMLError, ConfigError):
        stack = [yaml.compose(read_text(file) if text is None else text, Loader=yaml.SafeLoader)]
        while stack:
            node = stack.pop(0)
            if isinstance(node, yaml.MappingNode):
                for name, value in node.value:
                    if name.value == key:
                        return f"{file}:{name.start_mark.line + 1}"
                    stack.append(value)
            elif isinstance(node, yaml.SequenceNode):
                stack += node.value
    return f"{file}:1"


def _yaml_rule(file: Path, body: Any, trusted: bool, base: Path | None, text: str | None = None) -> Rule:
    """The rule of a YAML body. The pattern of a `trusted` one (ours, tested) is compiled when first woken."""

    def fail(key: str, what: str, allowed: str = "") -> RuleError:
        return RuleError(_line(file, key, text), what, allowed)

    if not isinstance(body, Mapping):
        raise fail("", "isi berkas bukan pasangan kunci: nilai.", f"Kunci yang wajib: {', '.join(sorted(REQUIRED))}.")
    kind = KINDS.get(str(body.get("kind")))
    if kind is None:
        raise fail("kind", f"jenis “{body.get('kind')}” tidak dikenal.", f"Yang boleh: {', '.join(sorted(KINDS))}.")
    allowed = REQUIRED | OPTIONAL | kind.required | kind.optional
    for key in body:
        if key not in allowed:
            near = nearest(str(key), allowed, 1)
            hint = f"Maksudnya “{near[0]}”? " if near else ""
            raise fail(str(key), f"kunci “{key}” tidak dikenal.", f"{hint}Yang boleh: {', '.join(sorted(allowed))}.")
    if missing := sorted((REQUIRED | kind.required) - set(body)):
        raise fail("kind", f"kunci “{missing[0]}” belum ada.", f"Yang wajib: {', '.join(sorted(REQUIRED | kind.required))}.")
    if body["severity"] not in [s.value for s in Severity]:
        raise fail("severity", f"tingkat “{body['severity']}” tidak dikenal.", "Yang boleh: error, warning, info.")
    sees = body.get("sees", ())
    for entity in sees:
        if entity not in SEES:
            raise fail("sees", f"“{entity}” tidak dikenal.", f"Yang boleh: {', '.join(SEES)}.")
    examples = tuple(_example(e, fail) for e in body["examples"] or ())
    if _lacking(examples):
        raise fail("examples", *_FEW_EXAMPLES)
    trigger, check = kind.make(body if trusted else {**body, "checked": True}, fail)
    info = RuleInfo(
        _id(file, base), Severity(body["severity"]), str(body["message"]), " ".join(str(body["why"]).split()),
        str(body["ref"]), str(body["since"]), examples,
        bool(body.get("enabled", True)), body["kind"] == "tokens", frozenset(sees), str(file),
    )  # fmt: skip
    return Rule(info, trigger, check)


def _example(raw: Any, fail: Any) -> Example:
    allowed = "Tulis bad: “… [[salah]] …” dengan fixed: “…”, atau good: “…”."
    if not isinstance(raw, Mapping) or ("bad" in raw) == ("good" in raw):
        raise fail("examples", "contoh tidak terbaca.", allowed)
    meta = {key: value for key, value in raw.items() if key not in ("bad", "good", "fixed")}
    if "good" in raw:
        return good(str(raw["good"]), **meta)
    try:
        return bad(str(raw["bad"]), fixed=raw.get("fixed"), **meta)
    except ValueError as error:
        raise fail("examples", f"{error}.", allowed) from None
