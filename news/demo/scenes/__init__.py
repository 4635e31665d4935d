"""The drawn scenes of the sample ward: a canvas, things on it, and the pictures."""
