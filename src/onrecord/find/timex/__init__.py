"""Time expressions: the grammar, and what each phrase of it stands for."""
