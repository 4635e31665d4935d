"""The portal's pages: stories, documents, columns, topics, units, and how they are read."""
