"""How every weight file of onrecord was made. Never imported by the package."""

import onrecord  # noqa: F401  (switches the telemetry of libraries off, before any of them is imported)
