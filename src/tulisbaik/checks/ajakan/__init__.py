"""Rules of the group `ajakan`."""
