"""Protective markings on the pages of PDF files."""
