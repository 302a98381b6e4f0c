"""Rules of the group `berkas`."""
