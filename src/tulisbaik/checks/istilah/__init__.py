"""Rules of the group `istilah`."""
