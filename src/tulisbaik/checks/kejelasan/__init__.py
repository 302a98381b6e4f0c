"""Rules of the group `kejelasan`."""
