"""Files of others: what is at a path, and its bytes, without ever waiting for them."""
