"""Settings: `base` is shared, `demo`, `test` and `production` each finish it."""
