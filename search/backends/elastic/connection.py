"""The way to the server: short time-outs, no retries, a breaker, and one kind of fault."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError
from elasticsearch.helpers import bulk

from search.backends.base import BackendAway, IndexLost
from search.backends.breaker import Breaker

logger = logging.getLogger(__name__)

# In seconds. How long a reader waits is a setting; what is written can wait in the outbox.
WRITE = 2.0
# Batches, and comparing: nobody waits for it, and a busy server may take long over a part.
FILL = 60.0
# A question that the server does not understand says nothing about the server.
NOT_UNDERSTOOD = 400


class Connection:
    """One server, shared by the threads of the process."""

    def __init__(self, address: str, *, api_key: str = "", ca: str = "", patience: float) -> None:
        """Prepare the way; nothing is sent yet.

        Args:
            address: http(s)://host:port, a user and a password in it where there is no key.
            ca: the file with the certificate that signed the server's; "" for those of the system.
            patience: seconds that a reader waits for an answer.
        """
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
        if parts.port is None:
            host += ":443" if parts.scheme == "https" else ":9200"
        options: dict[str, Any] = {}
        if api_key:
            options["api_key"] = api_key
        elif parts.username:
            options["basic_auth"] = (unquote(parts.username), unquote(parts.password or ""))
        if ca:
            options["ca_certs"] = ca
        self._client = Elasticsearch(
            urlunsplit(parts._replace(netloc=host)),
            max_retries=0,
            retry_on_timeout=False,
            request_timeout=WRITE,
            connections_per_node=8,
            **options,
        )
        self.breaker = Breaker()
        self.patience = patience

    @contextmanager
    def asked(self, seconds: float) -> Iterator[Elasticsearch]:
        """Give the client for one request, or a few in a row.

        Args:
            seconds: how long each may take.

        Raises:
            IndexLost: the index, or the alias that leads to it, is not there.
            BackendAway: the server is away, slow, or answers with a fault.
        """
        if not self.breaker.may_ask():
            raise BackendAway("left alone after a fault")
        try:
            yield self._client.options(request_timeout=seconds)
        except (TransportError, ApiError) as error:
            raise self._judged(error) from error
        except IndexLost:
            self.breaker.went_well()
            raise
        except BackendAway:
            self.breaker.failed()
            raise
        except (LookupError, AttributeError, TypeError, ValueError) as error:
            # An answer without what every answer has: whatever answers is no search server.
            self.breaker.failed()
            logger.exception("the search server's answer is not understood")
            raise BackendAway(type(error).__name__) from error
        except BaseException:
            # It says nothing about the server, and nobody must wait for a word about it.
            self.breaker.went_well()
            raise
        else:
            self.breaker.went_well()

    def bulk(
        self, actions: Iterable[dict[str, Any]], *, seconds: float, refresh: bool = False
    ) -> None:
        """Write or delete many documents under an alias; one to be deleted need not be there.

        Args:
            seconds: how long each part may take.
            refresh: whether searches find the change from then on.

        Raises:
            IndexLost: the index, or the alias that leads to it, is not there.
            BackendAway: the server is away, slow, or did not take all of it.
        """
        with self.asked(seconds) as client:
            # With `stats_only` left out these are lists, whatever the signature allows.
            answers: Any = bulk(
                client, actions, refresh=refresh, require_alias=True, raise_on_error=False
            )[1]
        faults = Counter(
            fault["type"]
            for answer in answers
            for item in answer.values()
            if (fault := item.get("error"))
        )
        if "index_not_found_exception" in faults:
            raise IndexLost("no version answers")
        if faults:
            logger.error("the search server did not take %s", dict(faults))
            raise BackendAway(f"not taken: {dict(faults)}")

    def _judged(self, error: Exception) -> BackendAway:
        """Tell the breaker what an error says about the server; return it in our terms."""
        status = getattr(error, "status_code", None)
        if isinstance(error, NotFoundError):
            self.breaker.went_well()
            return IndexLost(_short(error))
        if status == NOT_UNDERSTOOD:
            self.breaker.went_well()
            logger.error("the search server does not understand a question: %s", _short(error))
        else:
            self.breaker.failed()
            logger.warning("the search server does not answer: %s", _short(error))
        return BackendAway(_short(error))


def _short(error: Exception) -> str:
    # Whole messages quote the request, and with it what readers typed.
    return f"{type(error).__name__} {getattr(error, 'status_code', '')}".strip()
