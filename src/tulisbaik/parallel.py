"""Big work on several processors: forked workers begin with the rules and tables that are loaded already."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_work: Callable[[Any], Any] | None = None


def processors() -> int:
    """How many processes may help: 1 where the system cannot fork."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") and hasattr(os, "fork") else 1


def forked(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """`map(work, items)` in order, by several processes, this one among them: what it does itself need not travel.

    Results must be picklable; `work` need not be. Only for a process without other threads: a fork takes none of them
    along.
    """
    import multiprocessing

    global _work
    _work = work  # found again in the workers, which are copies of this process
    count = processors()
    mine = range(0, len(items) * 9 // 10, count)  # the last ones are the others': this process has their results to read as well
    with multiprocessing.get_context("fork").Pool(count - 1) as pool:
        done = pool.imap(_call, [item for n, item in enumerate(items) if n not in mine])
        for n, item in enumerate(items):
            yield work(item) if n in mine else next(done)


def _call(item: Any) -> Any:
    assert _work
    return _work(item)
