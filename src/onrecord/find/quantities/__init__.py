"""Figures with bounds, unit, change, and what they count. Arithmetic on them is in `onrecord.values`."""
