"""`python -m tulisbaik_lsp`: the server without the command line around it."""

from tulisbaik_lsp.server import main

if __name__ == "__main__":
    main()
