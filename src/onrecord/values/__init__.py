"""What dates and figures mean: values, calendar, intervals, units. Arithmetic; no text and no article in sight."""
