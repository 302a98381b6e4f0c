"""What may be written at a place: front matter, official terms, hashtags, config and rule keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lsprotocol import types as t

from tulisbaik.config import REGISTERS
from tulisbaik.linter import Linter
from tulisbaik.sources.prose import FRONT_MATTER
from tulisbaik_lsp import configfile, keys, rulefile, terms
from tulisbaik_lsp.documents import Kind, Snapshot
from tulisbaik_lsp.judge import Judged
from tulisbaik_lsp.session import Session

_TAG = re.compile(r"#(\w*)$")
_MOST = 50
"""Items in one answer. What is left out comes with the next letters."""


def completion(session: Session, snapshot: Snapshot, judged: Judged | None, params: t.CompletionParams) -> t.CompletionList:
    """The items for a place; an empty list where we have nothing to say."""
    offset = snapshot.lines.offset(params.position)
    if judged and judged.linter:
        typed = params.context.trigger_character if params.context else None
        return _caption(session, judged, judged.linter, offset, typed)
    config = session.config(snapshot.path)
    kind = snapshot.kind(config)
    before = snapshot.text[:offset]
    if kind is Kind.CONFIG:
        found = configfile.choices(snapshot, offset, config)
        here = configfile.spot(snapshot, offset)
        inside = here.key and here.value.rpartition("\n")[2].count('"') % 2
        bare = not here.key or inside or set(found) <= {"true", "false"}
        found = found if bare else {f'"{name}"': text for name, text in found.items()}
        return _list(
            snapshot, offset, found, re.search(r'"?[\w./-]*$', before) if not inside else re.search(r"[\w./-]*$", before)
        )
    if kind is Kind.RULE:
        return _list(snapshot, offset, rulefile.choices(snapshot, offset), re.search(r"[\w-]*$", before))
    return t.CompletionList(False, [])


def _list(snapshot: Snapshot, offset: int, found: dict[str, str], typed: re.Match[str] | None) -> t.CompletionList:
    at = snapshot.lines.range(typed.start() if typed else offset, offset)
    items = []
    for name, text in found.items():
        kind = t.CompletionItemKind.Property if name.endswith(" ") else t.CompletionItemKind.Value
        label = name.rstrip(" =:").strip('"')
        edit = t.TextEdit(at, name)
        items.append(t.CompletionItem(label, kind=kind, documentation=text or None, text_edit=edit, filter_text=name))
    return t.CompletionList(False, items)


def _caption(session: Session, judged: Judged, linter: Linter, offset: int, typed: str | None) -> t.CompletionList:
    snapshot = judged.snapshot
    front = FRONT_MATTER.match(snapshot.text)
    if front and front.start(1) <= offset <= front.end(1):
        return _front_matter(snapshot, linter, front, offset)
    before = snapshot.text[max(0, offset - 200) : offset]
    if tag := _TAG.search(before):
        return _tags(session, snapshot, linter, offset, tag[1])
    if typed:  # a space opens the list in metadata; in running text it would open at every word
        return t.CompletionList(False, [])
    items = []
    for length, term, concept in terms.starting(linter.knowledge, before):
        edit = t.TextEdit(snapshot.lines.range(offset - length, offset), term.text)
        items.append(
            t.CompletionItem(
                term.text, kind=t.CompletionItemKind.Reference, detail=concept.kind or None, text_edit=edit,
                documentation=session.client.documentation(terms.markdown(concept)),
                filter_text=before[len(before) - length :],
            )
        )  # fmt: skip
        if len(items) == _MOST:
            break
    return t.CompletionList(True, items)


def _front_matter(snapshot: Snapshot, linter: Linter, front: re.Match[str], offset: int) -> t.CompletionList:
    start = snapshot.lines.starts[snapshot.lines.line(offset)]
    before = snapshot.text[start:offset]
    if key := re.match(r"(\w+)[ \t]*:", before):
        name = key[1]
    elif item := re.match(r"[ \t]*- ", before):
        name = next((m[1] for m in reversed(list(re.finditer(r"^(\w+)[ \t]*:", snapshot.text[:start], re.MULTILINE)))), "")
        before = before[item.end() :]
    else:
        present = set(re.findall(r"^(\w+)[ \t]*:", front[1], re.MULTILINE))
        found = {f"{k}: ": text for k, text in keys.FRONT_MATTER.items() if k not in present}
        return _list(snapshot, offset, found, re.search(r"\w*$", snapshot.text[:offset]))
    typed = re.search(r"[^\s:,\[\]]*$", snapshot.text[:offset])
    return _list(snapshot, offset, _values(name, linter), typed)


def _values(key: str, linter: Linter) -> dict[str, str]:
    """The values of a front-matter key."""
    if key == "platform":
        return configfile.platforms(linter.knowledge)
    if key == "pilar":
        return {pillar.id: pillar.definition or pillar.name for pillar in linter.knowledge.pillars.all}
    if key == "audiens":
        return {audience.id: audience.name for audience in linter.knowledge.audiences.all.values()}
    if key == "abaikan":
        return {rule.info.id: rule.info.why for rule in linter.index.rules}
    if key == "ragam":
        return dict.fromkeys(REGISTERS, "")
    if key == "unit" and linter.config.account.unit:
        return {linter.config.account.unit: ""}
    if key in ("tanpa_ajakan", "detail_di_gambar", "izin_foto"):
        return {"ya": "", "tidak": ""}
    return {}


def _tags(session: Session, snapshot: Snapshot, linter: Linter, offset: int, typed: str) -> t.CompletionList:
    """Official hashtags, then those of the open files, the ones most in use first."""
    official = terms.tags(linter.knowledge)
    used = Counter(tag for doc in session.snapshots() for tag in re.findall(r"#(\w{2,})", doc.text))
    used[typed] -= 1  # the one being written
    names: Iterable[str] = dict.fromkeys([*official, *(tag for tag, count in used.most_common() if count > 0)])
    at = snapshot.lines.range(offset - len(typed), offset)
    return t.CompletionList(
        False,
        [
            t.CompletionItem(
                f"#{name}", kind=t.CompletionItemKind.Keyword, detail=official.get(name), text_edit=t.TextEdit(at, name),
                filter_text=name, sort_text=f"{n:05}",
            )
            for n, name in enumerate(names)
        ][:200],
    )  # fmt: skip
