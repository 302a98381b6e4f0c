"""The command `tulisbaik`, and `python -m tulisbaik`."""

import atexit
import gc
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; it ends the process.

    The rules and tables that it loads stay to the end. Searching them for garbage, again and again while they grow and
    once more at the end, takes a fifth of the time of checking one caption.
    """
    gc.set_threshold(500_000)
    atexit.register(gc.freeze)
    from tulisbaik.cli import main

    main()


if __name__ == "__main__":
    main()
