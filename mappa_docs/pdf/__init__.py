"""`Document` → a tagged PDF, and the check of a finished PDF's marking."""
