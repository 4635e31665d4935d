"""Measures the budgets of design and search; results are dated JSON files beside this module."""
