"""The public search: one small interface, whatever engine answers."""
