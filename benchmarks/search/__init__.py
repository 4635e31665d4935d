"""How well and how fast the search finds, judged on the sample ward and synthetic stories."""
