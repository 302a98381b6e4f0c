"""Rules of the group `akses`."""
