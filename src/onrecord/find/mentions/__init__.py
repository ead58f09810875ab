"""Names, noun phrases and pronouns, and names grouped into entities. Not who speaks."""
