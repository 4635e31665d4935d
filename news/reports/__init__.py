"""Figures and lists for those who answer for the portal."""
