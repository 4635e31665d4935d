"""The secret part of a link's address: unguessable, signed, and kept nowhere but in the address."""

import hashlib
import secrets

from django.core.signing import BadSignature, Signer

# 128 bits, as a session's key has.
_BYTES = 16
# Longer than any that was given: what is longer is not looked at.
_LONGEST = 100


def new_token() -> str:
    """Return a token for one link. Letters, digits and - _ . only: Zalo links them whole."""
    return _signer().sign(secrets.token_urlsafe(_BYTES))


def digest_of_token(token: str) -> str | None:
    """Return what is kept of a token, None for one that was never given: no query is needed.

    A new secret key ends every link, as it ends every session.
    """
    if len(token) > _LONGEST:
        return None
    try:
        secret = _signer().unsign(token)
    except BadSignature:
        return None
    return hashlib.sha256(secret.encode()).hexdigest()


def _signer() -> Signer:
    return Signer(salt="news.editorial.preview_links", sep=".")
