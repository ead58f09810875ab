"""What is used of trafilatura and htmldate, imported so that no socket is opened.

Both can download, though nothing here does. The client that they bring, urllib3, opens and binds a socket when it is imported,
to see whether the machine has IPv6. Nothing is sent by that; still, a program that promises to open none opens none.
"""

import logging
import socket
import sys

_NETWORK = "urllib3.util.connection"
_probed = _NETWORK in sys.modules
_has_ipv6 = socket.has_ipv6
if not _probed:
    socket.has_ipv6 = False
try:
    from htmldate import find_date
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document, use_config
finally:
    socket.has_ipv6 = _has_ipv6
    if not _probed and _NETWORK in sys.modules:
        # A program that uses urllib3 as well tries IPv6 where Python was built with it.
        sys.modules[_NETWORK].HAS_IPV6 = _has_ipv6  # type: ignore[attr-defined]

__all__ = ["Document", "bare_extraction", "find_date", "load_html", "use_config"]

# Their warnings are for developers; what users must know is in the errors raised by the readers.
for _library in ("trafilatura", "htmldate", "justext", "readability"):
    logging.getLogger(_library).addHandler(logging.NullHandler())
