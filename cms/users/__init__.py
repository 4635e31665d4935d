"""The platform's accounts: the user model, sign-in, lock-out, and the administrator's screens."""
