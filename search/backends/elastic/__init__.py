"""The search on an Elasticsearch server; its client is used in this folder alone.

The server needs no plugin and no analyzer of its own: texts come to it as syllables.
"""

from functools import cache

from django.conf import settings

from search.backends.elastic.backend import ElasticBackend
from search.backends.elastic.connection import Connection


def elastic() -> ElasticBackend | None:
    """Return the backend of the server that the settings name; None where they name none."""
    if not settings.ELASTICSEARCH_URL:
        return None
    return _backend(
        url=settings.ELASTICSEARCH_URL,
        api_key=settings.ELASTICSEARCH_API_KEY,
        ca=settings.ELASTICSEARCH_CA,
        patience=settings.ELASTICSEARCH_PATIENCE,
        alias=settings.ELASTICSEARCH_INDEX,
        shards=settings.ELASTICSEARCH_SHARDS,
        replicas=settings.ELASTICSEARCH_REPLICAS,
    )


@cache
def _backend(
    *, url: str, api_key: str, ca: str, patience: float, alias: str, shards: int, replicas: int
) -> ElasticBackend:
    """Return the one backend of these settings: its breaker and connections are shared."""
    connection = Connection(url, api_key=api_key, ca=ca, patience=patience)
    return ElasticBackend(connection, alias=alias, shards=shards, replicas=replicas)
