"""A blank local form → the draft of its mapping, which a person corrects."""
