"""`python -m tulisbaik`."""

from tulisbaik.cli import main

if __name__ == "__main__":
    main()
