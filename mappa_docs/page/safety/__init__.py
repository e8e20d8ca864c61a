"""The walls around the page: each sees a request before any page does."""
