"""Views to files: only what changed, all of it or nothing."""
