"""Rules of the group `tata-bahasa` that need more than a pattern."""
