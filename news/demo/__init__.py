"""A sample ward, made by the same services that the editors use, and synthetic stories in bulk."""
