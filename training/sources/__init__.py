"""How the heads that tell sources apart were made: runs again from the data, never imported by the package."""
