"""The workflows, run on this machine."""
