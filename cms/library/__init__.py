"""Pictures and documents of the units, each with the digest of its bytes."""
