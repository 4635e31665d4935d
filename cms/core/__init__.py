"""What every room stands on: the abstract page, Vietnamese text, clean input, health."""
