"""Switches off the telemetry of libraries. The package's __init__ calls this, so that no import path can pass it by.

onnxruntime (1.29 and newer) reports its use to Microsoft unless it is told not to before it is imported;
`onnxruntime.disable_telemetry_events()` comes too late and does not stop it. Standard library only.
"""

import os
import sys
import warnings

SWITCHES = {"ORT_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
"""Environment variables; child processes inherit them. The second one is for training and tests, which use `tokenizers`."""


def switch_off() -> None:
    """Set the switches. Warns where onnxruntime was imported before, with its telemetry on."""
    too_late = "onnxruntime" in sys.modules and os.environ.get("ORT_DISABLE_TELEMETRY") != SWITCHES["ORT_DISABLE_TELEMETRY"]
    os.environ.update(SWITCHES)
    if too_late:
        warnings.warn(
            "onnxruntime was imported before onrecord, so its telemetry may be on: "
            "import onrecord first, or set ORT_DISABLE_TELEMETRY=1 in the environment",
            RuntimeWarning,
            stacklevel=3,
        )
