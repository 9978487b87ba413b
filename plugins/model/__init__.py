"""What content is: kinds and their schemas, front matter, documents, problems, languages."""
