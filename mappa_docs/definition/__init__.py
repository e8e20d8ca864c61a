"""What a form is: its schema file, its sections and fields, its documents, the rulebook."""
