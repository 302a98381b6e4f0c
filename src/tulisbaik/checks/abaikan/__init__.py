"""Rules of the group `abaikan`."""
