"""Measures all budgets of speed: python -m benchmarks."""

from benchmarks import load
from benchmarks.search import speed

if __name__ == "__main__":
    load.main()
    speed.main()
