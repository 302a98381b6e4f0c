"""Rules of the group `fakta`."""
