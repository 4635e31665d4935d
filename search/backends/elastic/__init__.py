"""The search on an Elasticsearch server; its client is used in this folder alone.

The server needs no plugin and no analyzer of its own: texts come to it as syllables.
"""

from functools import cache

from django.conf import settings
from django.core.signals import setting_changed

from search.backends.elastic.backend import ElasticBackend
from search.backends.elastic.connection import Connection


@cache
def elastic() -> ElasticBackend | None:
    """Return the backend of the server that the settings name; None where they name none."""
    if not settings.ELASTICSEARCH_URL:
        return None
    return ElasticBackend(
        Connection(
            settings.ELASTICSEARCH_URL,
            api_key=settings.ELASTICSEARCH_API_KEY,
            ca=settings.ELASTICSEARCH_CA,
            patience=settings.ELASTICSEARCH_PATIENCE,
        ),
        alias=settings.ELASTICSEARCH_INDEX,
        shards=settings.ELASTICSEARCH_SHARDS,
        replicas=settings.ELASTICSEARCH_REPLICAS,
    )


def _forget(*, setting: str, **kwargs: object) -> None:
    if setting.startswith("ELASTICSEARCH_"):
        elastic.cache_clear()


# Sent by tests alone, which point the settings at other servers.
setting_changed.connect(_forget, dispatch_uid="search.elastic.settings")
