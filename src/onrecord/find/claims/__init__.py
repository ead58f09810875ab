"""What is asserted, by whom, how surely: stances, chains, the author's own voice, and what a denial is about."""
