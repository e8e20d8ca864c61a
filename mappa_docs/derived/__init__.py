"""Documents that are made of a part of a form, and hold nothing of the rest."""
