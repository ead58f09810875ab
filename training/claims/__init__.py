"""How the claim weights were made: runs again from the data, never imported by the package."""
