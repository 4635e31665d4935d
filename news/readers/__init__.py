"""What readers send: mistakes that they found; questions and opinions will follow."""
