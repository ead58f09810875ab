"""How every weight file of onrecord was made. Never imported by the package."""
