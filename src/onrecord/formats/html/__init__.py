"""Records → pages that stand alone: one per article, or a folder of them with an index."""
