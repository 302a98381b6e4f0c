"""A rule that never ends must not take the server with it."""

from __future__ import annotations

import _thread
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

PATIENCE: Final = 2.0
"""Seconds that one caption may take. Ours take a thousandth of one."""

_SIGNAL: Final = getattr(signal, "SIGALRM", signal.SIGINT)


class RuleTimeoutError(Exception):
    """Raised inside the rule that was at work when the time was over; the linter takes it for that rule's failure."""


def _raise(signum: int, frame: object) -> None:
    raise RuleTimeoutError(f"tidak selesai dalam {PATIENCE:.0f} detik")


@contextmanager
def limit() -> Iterator[None]:
    """Interrupt what runs inside after `PATIENCE`, again and again while it goes on. In the main thread only.

    Where the system has no timer signal (Windows) a thread trips the handler: that ends Python code, not a single call into C.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(_SIGNAL, _raise)
    timer = None
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, PATIENCE, PATIENCE)
    else:
        timer = threading.Timer(PATIENCE, _thread.interrupt_main, (_SIGNAL,))
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        if timer is None:
            signal.setitimer(signal.ITIMER_REAL, 0)
        else:
            timer.cancel()
        signal.signal(_SIGNAL, before)
