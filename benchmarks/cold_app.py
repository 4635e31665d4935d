"""The portal without its page cache: every request has its page made."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.MIDDLEWARE = [
    name for name in settings.MIDDLEWARE if not name.endswith("PageCacheMiddleware")
]
application = get_wsgi_application()
