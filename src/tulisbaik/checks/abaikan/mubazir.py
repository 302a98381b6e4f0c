"""`abaikan` that silences nothing."""

from __future__ import annotations

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="“abaikan” ini tidak berguna.",
    ref="Kebiasaan tim: pengecualian yang basi menyembunyikan kesalahan baru",
    examples=[
        bad("[[]]Buku baru sudah tiba.", abaikan="ejaan/tak-pernah-ada"),
        good("Buku baru sudah tiba."),
    ],
)
def check(ctx: Context) -> tuple[Hit, ...]:
    """Pengecualian yang tidak menutupi temuan apa pun sebaiknya dihapus, agar kesalahan baru di tempat itu tidak lolos."""
    return ()  # the linter knows at the end of a check which ones were of use
