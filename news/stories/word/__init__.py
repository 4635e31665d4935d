"""A story from a Word file: read, old fonts shown before and after, made a normal draft."""
