"""The first day: guides for those who write and decide, what screen they explain, first steps."""
