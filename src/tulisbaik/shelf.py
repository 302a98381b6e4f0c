"""A long list of things that are needed again later, one at a time: most of it lies in a temporary file."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import IO, Final, Generic, Protocol, TypeVar

from tulisbaik.errors import SourceError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

ROOM: Final = 10_000
"""How much is held in memory: about a hundred megabytes when it is counted in captions."""


class Row(Protocol[T_co]):
    """What a list and a shelf have in common."""

    def __len__(self) -> int: ...
    def __getitem__(self, number: int, /) -> T_co: ...
    def __iter__(self) -> Iterator[T_co]: ...


class Shelf(Generic[T]):
    """A list that only grows. What no longer fits in `room` is put in the file: it must be picklable."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._near: list[T] = []
        self._far: IO[bytes] | None = None
        self._ends = array("Q", [0])

    def append(self, item: T, size: int = 1) -> None:
        """Put `item` at the end; `size` is what of the room it takes. Raises SourceError when the disk is full."""
        self._room -= size
        if self._room >= 0:
            self._near.append(item)
        else:
            self._put(item)

    def _put(self, item: T) -> None:
        import pickle
        import tempfile
        import zlib

        packed = zlib.compress(pickle.dumps(item, pickle.HIGHEST_PROTOCOL), 1)
        try:
            if self._far is None:
                self._far = tempfile.TemporaryFile(prefix="tulisbaik-")  # noqa: SIM115 - it is closed with the shelf
            self._far.seek(self._ends[-1])
            self._far.write(packed)
        except OSError as error:
            raise SourceError(
                "map sementara", f"tidak dapat ditulisi ({error.strerror}).", "Kosongkan ruang, atau sebut map lain di TMPDIR."
            ) from None
        self._ends.append(self._ends[-1] + len(packed))

    def __len__(self) -> int:
        return len(self._near) + len(self._ends) - 1

    def __getitem__(self, number: int, /) -> T:
        far = number - len(self._near)
        return self._near[number] if far < 0 else self._get(far)

    def _get(self, number: int) -> T:
        import pickle
        import zlib

        start, end = self._ends[number : number + 2]
        assert self._far
        self._far.seek(start)
        item: T = pickle.loads(zlib.decompress(self._far.read(end - start)))
        return item

    def __iter__(self) -> Iterator[T]:
        return map(self.__getitem__, range(len(self)))
