"""What every installation shares; nothing here is secret and nothing here trusts a proxy."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from cms.settings import env

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = BASE_DIR / "var"

URL_PREFIX = env.path_prefix("URL_PREFIX")
ROOT_PATH = f"/{URL_PREFIX}/" if URL_PREFIX else "/"

DEBUG = False
DEMO = env.flag("DEMO")
DEMO_PASSWORD = env.text("DEMO_PASSWORD", "giao-duc-2026")

INSTALLED_APPS = [
    # First: for each file that a page names, the list is searched for it.
    "django.contrib.staticfiles",
    "news.demo",
    "news.reports",
    "news.channels",
    "news.readers",
    "search",
    "news.stories",
    "news.editorial",
    "cms.library",
    "cms.outbox",
    "cms.units",
    "cms.users",
    "cms.core",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.users.apps.AccountsAdminConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "cms.core.middleware.ProxyHeadersMiddleware",
    "cms.core.middleware.AskAgainMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.core.page_cache.PageCacheMiddleware",
    "cms.core.middleware.ContentPolicyMiddleware",
    "cms.core.middleware.CleanInputMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "cms.users.middleware.SessionUserMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
    "cms.core.middleware.BrokenFormMiddleware",
    "cms.core.disk.FullDiskMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "cms.core.context.portal",
            ],
        },
    }
]

DATABASES = {"default": env.database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SITE_URL = env.site_url("SITE_URL", "http://127.0.0.1:8000")
REDIS_URL = env.redis("REDIS_URL")
_LOCAL = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    "default": (
        {
            "BACKEND": "cms.core.redis_cache.FailSoftRedisCache",
            "LOCATION": REDIS_URL,
            # Portals that share a server keep apart.
            "KEY_PREFIX": SITE_URL,
        }
        if REDIS_URL
        else {"BACKEND": _LOCAL}
    ),
    # Public pages, in each process: only the epoch is shared, so the number kept is bounded here.
    "pages": {"BACKEND": _LOCAL, "LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": 500}},
    # What many pages show alike, as long as those pages.
    "facts": {
        "BACKEND": "cms.core.object_cache.ObjectCache",
        "LOCATION": "facts",
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
    # Which stories are about the same as one: a few numbers each, kept across acts.
    "similar": {"BACKEND": _LOCAL, "LOCATION": "similar", "OPTIONS": {"MAX_ENTRIES": 5000}},
}
# Without a server the database searches; it also does whenever the server can't be relied on.
ELASTICSEARCH_URL = env.search_server("ELASTICSEARCH_URL")
ELASTICSEARCH_API_KEY = env.text("ELASTICSEARCH_API_KEY", "")
ELASTICSEARCH_CA = env.readable_file("ELASTICSEARCH_CA")
ELASTICSEARCH_INDEX = env.index_name("ELASTICSEARCH_INDEX", "chuyen-trang")
ELASTICSEARCH_SHARDS = env.integer("ELASTICSEARCH_SHARDS", 1, least=1, most=50)
ELASTICSEARCH_REPLICAS = env.integer("ELASTICSEARCH_REPLICAS", 0, least=0, most=5)
# Seconds that a reader waits for the server; the database's own answer comes on top.
ELASTICSEARCH_PATIENCE = 0.5
PAGE_EPOCH_FILE = VAR_DIR / "epoch"

AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
] + [{"NAME": "cms.users.validators.NotTheGivenPassword"}]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

SESSION_COOKIE_AGE = 8 * 60 * 60
SCHOOL_SESSION_AGE = 30 * 24 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_PATH = ROOT_PATH
CSRF_COOKIE_PATH = ROOT_PATH
CSRF_TRUSTED_ORIGINS = env.listing("CSRF_TRUSTED_ORIGINS", "")

TRUSTED_PROXIES = env.networks("TRUSTED_PROXIES", "")
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "cms.core.middleware.client_ip"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_LOCKOUT_TEMPLATE = "pages/locked_out.html"
AXES_VERBOSE = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "cms.core.formats"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True

STATIC_URL = f"{ROOT_PATH}static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static", ("editors/anh", BASE_DIR / "docs" / "editors" / "anh")]
MEDIA_URL = f"{ROOT_PATH}media/"
MEDIA_ROOT = BASE_DIR / env.media_folder("MEDIA_STORAGE_URL", "file:media")
STORAGES = {
    "default": {"BACKEND": "cms.library.storage.PrivateStorage"},
    "staticfiles": {"BACKEND": "cms.core.static_files.HashedFiles"},
}
WHITENOISE_MAX_AGE = 3600
# The last part of the disk is for decisions; with less left no text and no file is taken in.
KEEP_FREE_BYTES = 50 * 1024 * 1024

FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "cms.library.uploads.BoundedUpload",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "frame-src": [SELF, "https://www.youtube-nocookie.com"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
# Wagtail's admin writes inline style and data-URL icons; its scripts come from files.
ADMIN_CONTENT_POLICY = {
    "script-src": [SELF, "'unsafe-inline'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "khong-tra-loi@localhost")
_MAIL = env.email("EMAIL_URL", f"file:{VAR_DIR / 'mail'}")
OUTBOX_EMAIL_BACKEND = _MAIL["OUTBOX_EMAIL_BACKEND"]
EMAIL_FILE_PATH = _MAIL.get("EMAIL_FILE_PATH")
EMAIL_HOST = _MAIL.get("EMAIL_HOST", "localhost")
EMAIL_PORT = _MAIL.get("EMAIL_PORT", 25)
EMAIL_HOST_USER = _MAIL.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = _MAIL.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = _MAIL.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _MAIL.get("EMAIL_USE_SSL", False)

WAGTAIL_SITE_NAME = "Chuyên trang giáo dục"
# Addresses made by reverse() carry ROOT_PATH already.
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
WAGTAIL_USER_TIME_ZONES = ["Asia/Ho_Chi_Minh"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_FINISH_WORKFLOW_ACTION = "news.editorial.finish.publish_approved"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 1
WAGTAIL_PASSWORD_REQUIRED = True
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = True
WAGTAILUSERS_PASSWORD_ENABLED = True
WAGTAILREDIRECTS_AUTO_CREATE = True
WAGTAILIMAGES_IMAGE_MODEL = "library.NewsImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.library.forms.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.library.forms.PaperForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 30 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILIMAGES_WEBP_QUALITY = 75
WAGTAILIMAGES_JPEG_QUALITY = 76
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "heic"]
WAGTAILDOCS_DOCUMENT_MODEL = "library.NewsDocument"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "csv"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# Every document is a download: nothing that somebody sent is opened inside the portal.
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILEMBEDS_FINDERS = [{"class": "wagtail.embeds.finders.oembed", "providers": []}]
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = False
# A story that is put back must not end the review of its newer version.
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database"}}
TAGGIT_CASE_INSENSITIVE = True

# A reviewer who changes at most so many words keeps the right to approve; 0 switches it off.
SMALL_FIX_WORDS = 30
# For how long a sign-in link for somebody of a school can be used, at most 72 hours.
SIGN_IN_LINK_HOURS = 24
# From so many pupils on a table in a document is a list of pupils.
LIST_OF_PUPILS_FROM = 5
# Texts kept with decisions are erased after so many months off the portal; 0 keeps them.
SNAPSHOT_KEEP_MONTHS = 0
# Root > front page > units > a unit: the depth of a unit's branch in the page tree.
UNIT_BRANCH_DEPTH = 4
PAGE_TESTER = "news.editorial.tester.StoryPermissionTester"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"keys": {"()": "cms.core.log_keys.KeysHidden"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["keys"]}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"cms": {"level": "INFO"}, "news": {"level": "INFO"}, "axes": {"level": "ERROR"}},
}
