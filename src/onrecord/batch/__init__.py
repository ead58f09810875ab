"""Many articles: a stream of records in input order, with failures in their place."""
