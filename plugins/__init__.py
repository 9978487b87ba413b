"""Noticeboard's rooms. ``docs/architecture.md`` says how a file travels through them."""
