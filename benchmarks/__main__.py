"""Measures all budgets of speed: python -m benchmarks."""

from benchmarks import load

if __name__ == "__main__":
    load.main()
