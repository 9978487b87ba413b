"""What its editors should know of the content: which texts there are, how they read, where they lead."""
