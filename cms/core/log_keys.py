"""Keeps addresses that are keys out of the log: who reads it must not open what they open."""

import logging
import re

# Preview links and sign-in links; what follows in such an address is the key.
_KEYS = re.compile(r"(/xem-truoc/|/admin/vao/)\S+")


class KeysHidden(logging.Filter):
    """Cuts the key off wherever Django names the address of a request that it refused."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line where it has a key; let every line through."""
        line = record.getMessage()
        if _KEYS.search(line):
            record.msg, record.args = _KEYS.sub(r"\1…", line), ()
        return True
