"""Rules of the group `panjang`."""
