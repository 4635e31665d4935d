"""Units of the ward, who belongs to them, and what each role may do."""
