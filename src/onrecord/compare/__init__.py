"""What one statement says against another: figures against figures, dates against dates."""
