"""Pelican's edge, and the machine's: the only room that knows either."""
