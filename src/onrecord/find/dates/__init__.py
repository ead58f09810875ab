"""Time expressions and their TIMEX3 values. What a value means is in `onrecord.values`."""
