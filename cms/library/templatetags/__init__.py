"""Tags of the media library for the admin's templates."""
