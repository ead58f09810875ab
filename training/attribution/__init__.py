"""The extractor of sources, cues and contents: data, model, training, calibration, export."""
