"""The platform: knows no story."""
