"""Making the site somebody's own: what they answer becomes files, what was the sample's goes; and upgrades later."""
