"""Rules of the group `ejaan`."""
