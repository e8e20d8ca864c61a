"""Word: the template of each form, documents filled from it, and the fillable blank."""
