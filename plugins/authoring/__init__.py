"""What helps people write: new files, translations, the way to GitHub's editor. Text out, nothing written."""
