"""The one join: paths -> documents -> results -> findings. Doors call it and print."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from tulisbaik import sources
from tulisbaik.checked import Checked, portable, spread
from tulisbaik.collection import Member, compare, member
from tulisbaik.config import Config, find_config, load_config
from tulisbaik.errors import SourceError, TulisbaikError
from tulisbaik.files import caption_files, write_atomically
from tulisbaik.fixer import ROUNDS, choose
from tulisbaik.judging import FILE, SOME, Judge, Part, Tick, parts, shell, taken
from tulisbaik.linter import Linter
from tulisbaik.model import Edit, apply
from tulisbaik.parallel import forked, processors
from tulisbaik.rules.base import RuleInfo
from tulisbaik.ruleset import all_rules
from tulisbaik.shelf import ROOM, Row, Shelf
from tulisbaik.sources.document import Document
from tulisbaik.text.caption import Caption

_MANY: Final = 200
"""Files from which on it pays to fork."""
_WARM: Final = 10


class Runner:
    """Checks and fixes files, each by the config nearest to it (or by the one given).

    `select` and `ignore` are what the command line adds. A config is loaded once and its linter used for all its files.
    `keeps`: what `check` finds is kept for later runs, and what earlier ones found is used.
    """

    def __init__(
        self, config: Path | None = None, *, select: Sequence[str] = (), ignore: Sequence[str] = (), keeps: bool = False
    ) -> None:
        self._given = config
        self._changes: dict[str, Any] = {"select": tuple(select)} if select else {}
        self._ignore = tuple(ignore)
        self._configs: dict[Path | None, Config] = {}
        self._folders: dict[str, Config] = {}
        self._linters: dict[Any, Linter] = {}
        self._judge = Judge(keeps=keeps)

    def forget(self) -> None:
        """Read every config anew from now on."""
        self._configs.clear()
        self._folders.clear()
        self._linters.clear()

    def load(self, origin: Path | None) -> Config:
        """The config in a file. A door with rules of its own (an editor in a folder nobody trusts yet) overrides it."""
        return load_config(origin)

    def build(self, config: Config) -> Linter:
        """The linter of a config. As with `load`, a door may override it."""
        return Linter(config)

    def config_for(self, path: str) -> Config:
        """The config that holds for `path`, without its overrides. Raises ConfigError."""
        # Asked for every file, where a Path takes ten times as long.
        folder = path if path != "-" and os.path.isdir(path) else os.path.dirname(path)  # noqa: PTH112, PTH120
        if folder not in self._folders:
            origin = self._given or find_config(Path(folder).absolute())
            if origin not in self._configs:
                config = self.load(origin)
                self._configs[origin] = config._replace(ignore=config.ignore + self._ignore, **self._changes)
            self._folders[folder] = self._configs[origin]
        return self._folders[folder]

    def linter_for(self, path: str) -> Linter:
        """The linter for `path`, its overrides in force. Raises ConfigError or RuleError."""
        base = self.config_for(path)
        applied = base.overrides_for(path)
        key = (id(base), applied)
        if key not in self._linters:
            self._linters[key] = self.build(base.overridden(applied)._replace(**self._changes))
            self._judge.meet(self._linters[key])
        return self._linters[key]

    def rule_infos(self) -> dict[str, RuleInfo]:
        """The facts of every rule that was in use, by id."""
        indexes = [linter.index for linter in self._linters.values()]
        return {r.info.id: r.info for index in indexes for r in (*index.rules, *index.across.values(), *index.plan.values())}

    def platform_names(self) -> dict[str, str]:
        """The names of the platforms that were in use, by id."""
        known = [linter.knowledge.platforms for linter in self._linters.values()]
        return {p.id: p.name for platforms in known for p in platforms.by_id.values()}

    def rules(self) -> list[dict[str, Any]]:
        """Every rule that can be selected here, as plain data."""
        return [
            {
                "id": r.info.id, "group": r.info.group, "severity": r.info.severity.value,
                "enabled": r.info.enabled and not r.info.model,
                "fixable": any(e.fixed is not None for e in r.info.examples),
                "why": r.info.why, "ref": r.info.ref, "since": r.info.since,
            }
            for r in all_rules(self.config_for(".").rules).values()
        ]  # fmt: skip

    def files(self, paths: Iterable[str]) -> list[str | SourceError]:
        """The caption files that `paths` mean; without any, those below the current folder."""
        wanted = list(paths) or ["."]
        return [found for path in wanted for found in caption_files([path], self.config_for(path))]

    def check_document(self, document: Document, linter: Linter | None = None) -> Iterator[Checked]:
        """Judge the captions of a document that was read."""
        for part in parts(document, linter or self.linter_for(document.path), compared=False):
            yield from self._judge.judge([part])

    def check(
        self,
        files: Sequence[str | SourceError],
        tick: Tick = lambda done: None,
        against: str | None = None,
        *,
        parallel: bool = False,
    ) -> Iterator[Checked]:
        """Check the files that `files()` gave, in order, then their captions together, and `against` an archive.

        All of it is done when this returns; of many captions, most wait on the disk for being told.

        `tick` is told how much more is done: `FILE` for each file in all. `parallel`: many files may be shared out to
        forked processes.
        """
        return self.together(self._judge.remembered(self._each(files, parallel, tick), self.linter_for), against)

    def _each(self, files: Sequence[str | SourceError], parallel: bool, tick: Tick) -> Iterator[Checked]:
        alone, compared = not parallel or processors() == 1, len(files) > 1
        done = worked = 0
        # What is known needs no help. The first ones that are not are checked here, so that the workers find rules and
        # tables loaded.
        while not alone and worked < _WARM and len(files) - done >= _MANY:
            for checked in self._check_some(files[done : done + _WARM], tick, compared=compared):
                worked += bool(checked.fresh)
                yield checked
            done += _WARM
        share = alone or len(files) - done < _MANY
        yield from self._check_some(files[done:], tick, compared=compared) if share else self._shared(files[done:], tick)

    def _shared(self, files: Sequence[str | SourceError], tick: Tick) -> Iterator[Checked]:
        self._judge.pause()
        some = [files[n : n + SOME] for n in range(0, len(files), SOME)]
        for these, checked in zip(some, forked(self._check_apart, some), strict=True):
            tick(FILE * len(these))
            yield from checked

    def _check_apart(self, files: Sequence[str | SourceError]) -> list[Checked]:
        """As `_check_some`, for another process."""
        return list(map(portable, self._check_some(files, lambda done: None, compared=True)))

    def _check_some(self, files: Iterable[str | SourceError], tick: Tick, *, compared: bool) -> Iterator[Checked]:
        """Read and judge files, some captions at a time; what cannot be read is among the errors."""
        waiting: list[Part] = []
        for item in files:
            for part in self._read(item, compared=compared):
                waiting.append(part)
                if sum(len(p.captions) for p in waiting) >= SOME:
                    yield from self._judge.judge(waiting, tick)
                    waiting = []
        yield from self._judge.judge(waiting, tick)

    def _read(self, item: str | SourceError, *, compared: bool) -> Iterator[Part]:
        if isinstance(item, SourceError):
            return iter([Part(Document(item.where, "", ()), None, (item,))])
        try:
            linter = self.linter_for(item)
            return parts(sources.read_path(item, linter.config), linter, compared=compared)
        except TulisbaikError as error:
            return iter([Part(Document(item, "", ()), None, (error,))])

    def together(self, checked: Iterable[Checked], against: str | None = None) -> Iterator[Checked]:
        """The same with what the rules across captions find among all of them, and in an archive (a file or a folder).

        Nothing is said of the archive's own captions; what cannot be read of it is an error.
        """
        kept: Shelf[Checked] = Shelf()
        count = 0
        for c in checked:
            count += len(c.results)
            kept.append(c if count <= ROOM else portable(c)._replace(fresh={}), len(c.results))
        linters = {linter: n for n, linter in enumerate(self._linters.values())}
        if not any(linter.index.across for linter in linters) or (against is None and count < 2):
            return iter(kept)
        members: Shelf[Member] = Shelf()
        paths = set()
        for c in kept:
            by = linters[self.linter_for(c.document.path)] if c.results else 0
            paths.add(c.document.path)
            for result in c.results:
                members.append(member(result, by))
        if against:
            unread: list[TulisbaikError] = []
            for posted in self._posted(against, members, paths, unread):
                members.append(posted)
            if unread:
                kept.append(Checked(Document(against, "", ()), errors=tuple(unread)))
        return spread(kept, compare(members, list(linters)))

    def _posted(self, archive: str, members: Row[Member], checked: Iterable[str], unread: list[TulisbaikError]) -> list[Member]:
        """The captions of an archive that may have to do with `members`, those of the checked files left out."""
        from tulisbaik.archive import Archive, place_for

        top = Path(archive).resolve()
        found = self.files([archive])
        unread += [f for f in found if isinstance(f, SourceError)]
        base = str(Path(archive))  # as the names of the files below it begin
        below = (f if base == "." else f.removeprefix(base).lstrip(os.sep) for f in found if isinstance(f, str))
        files = [f"{top}{os.sep}{f}" if top.is_dir() else str(top) for f in below]

        def read(path: str) -> tuple[Document, Iterator[Caption]]:
            linter = self.linter_for(path)
            document = sources.read_path(path, linter.config)
            shown = str(Path(path).relative_to(top.parent))
            captions = (c._replace(place=c.place._replace(path=shown)) for c in taken(document))
            return shell(document), map(linter.with_defaults, captions)

        try:
            with closing(Archive(place_for(archive), repr(self.config_for(archive).account))) as kept:
                unread += kept.update(files, read)
                own = frozenset(str(Path(path).resolve()) for path in checked)
                return [Member(facts) for facts in kept.near((m.facts for m in members), own)]
        except TulisbaikError as error:  # what the captions say of themselves is told all the same
            unread.append(error)
            return []

    def fix_document(self, document: Document, *, unsafe: bool = False) -> tuple[str, int]:
        """The file's text with its captions repaired until nothing more can be, and the number of repairs."""
        linter = self.linter_for(document.path)
        text, count = document.text, 0
        for _ in range(ROUNDS):
            edits: list[Edit] = []
            fixes = 0
            for caption in document.captions:
                chosen = choose(linter.check(caption).diagnostics, unsafe=unsafe)
                fixes += len(chosen)
                if document.to_file:
                    edits += document.to_file(caption, [e for f in chosen for e in f.edits])
            after = apply(document.text, edits)
            if after == document.text:
                break
            text, count = after, count + fixes
            document = sources.read_text(document.path, text, linter.config)
        return text, count


def write_document(document: Document, text: str) -> None:
    """Write `text` in the place of a document, in its encoding. Raises SourceError; the old file is then whole."""
    try:
        data = document.encoded(text)
    except UnicodeEncodeError as error:
        raise SourceError(
            document.path, f"perbaikan memuat “{text[error.start]}” yang tidak ada dalam {document.encoding}.",
            "Simpan dulu berkas ini sebagai UTF-8.",
        ) from None  # fmt: skip
    write_atomically(Path(document.path), data)
