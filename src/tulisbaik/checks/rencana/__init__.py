"""Rules of the group `rencana`."""
