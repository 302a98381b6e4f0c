"""Rules of the group `privasi`."""
