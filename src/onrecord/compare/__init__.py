"""What one statement says against another."""
