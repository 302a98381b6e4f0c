"""Academic degrees and titles as EYD writes them: each element with its capital and its stop."""

from __future__ import annotations

from typing import Final

DEGREES: Final[dict[str, str]] = {
    d.replace(".", "").lower(): d
    for d in (
        "S.Pd. S.Pd.I. S.Sos. S.Sos.I. S.Kom. S.I.Kom. S.I.P. S.Si. S.Psi. S.Hum. S.Ag. S.Th. S.Farm. S.Ked. "
        "S.Keb. S.Kep. S.Gz. S.K.M. S.K.H. S.Pt. S.Pi. S.Hut. S.Ikom. S.T.P. S.Tr.Kes. S.Ars. S.Stat. S.Akun. "
        "S.Ptk. S.Sn. S.Ds. S.Par. S.S.T. S.IIP. S.H. S.H.I. S.E. S.T. S.P. S.S. S.Fil. S.Geo. S.Mat. S.Tr. M.Si. "
        "M.Pd. M.Pd.I. M.Kom. M.I.Kom. M.I.P. M.Hum. M.Kes. M.Ag. M.Psi. M.Sc. M.Ak. M.Kn. M.Th. M.Sn. M.Eng. "
        "M.Farm. M.Kep. M.Keb. M.Gz. M.K.M. M.Tr. M.Sos. M.Stat. M.Ling. M.Fil. M.P. M.H. M.E. M.M. M.T. M.A. "
        "M.B.A. M.P.A. M.Med. M.Biomed. M.Par. A.Md. A.Md.Keb. A.Md.Kep. A.Ma. Ph.D. Ed.D. Sp.A. Sp.B. "
        "Sp.M. Sp.P. Sp.OG. Sp.PD. Sp.JP. Sp.An. Sp.Rad. Sp.KJ. Sp.THT. Sp.KK. Sp.S. Sp.OT. Sp.U."
    ).split()
}
"""Degrees after a name, by their letters alone: `msi` -> `M.Si.`."""

TITLES: Final = {
    "drs": "Drs.", "dra": "Dra.", "prof": "Prof.", "ir": "Ir.", "hj": "Hj.", "sdr": "Sdr.", "sdri": "Sdri.",
}  # fmt: skip
"""Short titles before a name."""
