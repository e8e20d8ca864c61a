"""The rules of the guidance, one module for each subject."""
