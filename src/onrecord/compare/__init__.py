"""Records against records: what two claims, dates or figures have to do with each other."""
