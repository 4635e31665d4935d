"""The sample ward as data: who it is, and what it writes."""
