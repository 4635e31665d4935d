"""The newsroom, built on the platform in `cms`."""
