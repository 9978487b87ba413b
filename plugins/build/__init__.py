"""One build: read, check, print what changed, commit all of it or nothing; and the withdrawal of notices."""
