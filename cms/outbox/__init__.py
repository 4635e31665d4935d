"""Work that follows an act: rows written with it, done after it, retried until they succeed."""
