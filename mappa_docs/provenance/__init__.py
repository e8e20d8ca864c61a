"""How a document was made: the record that lies beside it, written and read."""
