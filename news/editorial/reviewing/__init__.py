"""What a reviewer reads beside the story: what changed since when, and the points to mend."""
