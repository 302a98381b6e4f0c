"""Findings an agency has accepted for now, keyed by content: only what is new speaks."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from tulisbaik.errors import ConfigError, cause
from tulisbaik.findings import Finding

_VERSION = 1


def key(finding: Finding) -> str:
    """What makes a finding the same again: its rule, the words found and their line; not its path or line number."""
    parts = (finding.diagnostic.rule, finding.text, " ".join(finding.context.split()))
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def write(path: Path, findings: Iterable[Finding]) -> int:
    """Write a baseline of `findings`; the number of them."""
    from tulisbaik.files import write_atomically

    rows: dict[str, dict[str, object]] = {}
    counts: Counter[str] = Counter()
    for finding in findings:
        name = key(finding)
        counts[name] += 1
        rows[name] = {"rule": finding.diagnostic.rule, "text": finding.text, "count": counts[name]}
    data = {"version": _VERSION, "findings": dict(sorted(rows.items()))}
    write_atomically(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace"))
    return counts.total()


def read(path: Path) -> Counter[str]:
    """The accepted findings, with how often each. Raises ConfigError when the file is no baseline."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != _VERSION:
            raise ValueError
        return Counter({str(name): int(row["count"]) for name, row in data["findings"].items()})
    except OSError as error:
        raise ConfigError(str(path), f"berkas baseline tidak dapat dibaca ({cause(error)}).") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ConfigError(str(path), "bukan berkas baseline.", "Buat lagi dengan --write-baseline.") from None


def fresh(findings: Iterable[Finding], accepted: Counter[str]) -> list[Finding]:
    """The findings that `accepted` does not cover; those it covers are used up in it."""
    out = []
    for finding in findings:
        name = key(finding)
        if accepted[name] > 0:
            accepted[name] -= 1
        else:
            out.append(finding)
    return out
