"""Protective markings on any file: what is marked where, what is wrong, and putting one on."""
