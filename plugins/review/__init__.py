"""What a change does to the site, for whoever is to say yes to it."""
