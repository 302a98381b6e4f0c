"""`python -m tulisbaik_lsp`: the server without the command line around it."""


def main() -> None:
    """Serve until the client leaves. The collector sleeps until a document was judged: the start is a tenth shorter."""
    import gc

    gc.disable()
    from tulisbaik_lsp.server import serve

    serve()


if __name__ == "__main__":
    main()
