"""Languages for people: interface words, dates, numbers, names, sorting, direction."""
