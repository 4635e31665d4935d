"""Production: everything required is named by the environment, cookies and links are secure."""

from django.core.exceptions import ImproperlyConfigured

from cms.settings.base import *

if DEMO:
    raise ImproperlyConfigured("DEMO: the sample ward must not be switched on in production")

SECRET_KEY = env.text("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY: must have at least 50 characters")
ALLOWED_HOSTS = env.listing("ALLOWED_HOSTS")
SITE_URL = env.site_url("SITE_URL")
WAGTAILADMIN_BASE_URL = SITE_URL
DATABASES = {"default": env.database("DATABASE_URL")}
IN_PRODUCTION = True

# nginx ends TLS; only addresses in TRUSTED_PROXIES may say so (cms.core.middleware.client_ip).
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"health/(live|ready)$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# The editor shows a preview of the site's own pages in a frame: SAMEORIGIN, not DENY.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
