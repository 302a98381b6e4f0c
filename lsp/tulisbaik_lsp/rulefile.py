"""A rule file in the editor: errors at their line, what a key means, what may stand at a place."""

from __future__ import annotations

import re
from pathlib import Path

from lsprotocol import types as t

from tulisbaik.errors import TulisbaikError
from tulisbaik.model import Severity
from tulisbaik.rules.kinds import MEASURES
from tulisbaik.rules.loader import KINDS, OPTIONAL, REQUIRED, SEES, rule_of
from tulisbaik_lsp import keys
from tulisbaik_lsp.documents import Snapshot
from tulisbaik_lsp.report import error_diagnostic

_TOP = re.compile(r"^([a-z_]+)[ \t]*:[ \t]*(.*)$", re.MULTILINE)


def diagnostics(snapshot: Snapshot) -> list[t.Diagnostic]:
    """What keeps the rule from being loaded, as it stands in the editor."""
    try:
        rule_of(Path(snapshot.path), snapshot.text)
    except TulisbaikError as error:
        return [error_diagnostic(snapshot.lines, snapshot.path, error)]
    return []


def choices(snapshot: Snapshot, offset: int) -> dict[str, str]:
    """What may stand at an offset: keys of the file's kind that are not there yet, or values of a key."""
    line = snapshot.lines.line(offset)
    before = snapshot.text[snapshot.lines.starts[line] : offset]
    present = {m[1]: m[2].strip() for m in _TOP.finditer(snapshot.text)}
    if key := re.match(r"([a-z_]+)[ \t]*:", before):
        values = {
            "kind": tuple(KINDS), "severity": tuple(Severity), "sees": SEES, "enabled": ("true", "false"),
            "measure": tuple(MEASURES),
        }  # fmt: skip
        return dict.fromkeys(values.get(key[1], ()), "")
    if before[:1].isspace():
        return {}
    kind = KINDS.get(present.get("kind", ""))
    own = kind.required | kind.optional if kind else frozenset()
    return {f"{key}: ": keys.RULE.get(key, "") for key in sorted((REQUIRED | OPTIONAL | own) - set(present))}
