"""Rules of the group `pilar`."""
