"""A document in a language becomes a view: everything its template may see, as frozen data."""
