"""Production without the page cache: every request has its page made."""

from cms.settings.production import *

MIDDLEWARE = [name for name in MIDDLEWARE if not name.endswith("PageCacheMiddleware")]
