"""The guidance's arithmetic: working days, periods, review periods, grades, identifiers."""
