"""Files for machines: feeds, the sitemap, robots.txt."""
