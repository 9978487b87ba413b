"""What proves the face of the site: a browser and the field's own checkers, over the pages as they are served."""
