"""All documents together: translations, freshness, endings, relations, what a link leads to."""
