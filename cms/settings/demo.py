"""The embedded default: SQLite, files, in-process cache; makes its own secret key."""

import secrets

from cms.settings.base import *

_key_file = VAR_DIR / "secret_key"
if not _key_file.exists():
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    _key_file.write_text(secrets.token_urlsafe(64))
    _key_file.chmod(0o600)
SECRET_KEY = _key_file.read_text().strip()

# A phone in the same house opens the demo by the machine's address, whatever it is.
ALLOWED_HOSTS = env.listing("ALLOWED_HOSTS", "*")
