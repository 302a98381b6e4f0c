"""Rules of the group `audiens`."""
