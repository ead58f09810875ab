"""Records → files and streams, one file per format. What they say in words is in `onrecord.views`."""
