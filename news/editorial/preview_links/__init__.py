"""Links by which a principal without an account sees one version of a story, and agrees to it."""
