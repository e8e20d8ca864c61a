"""Findings in sentences. No other wing puts words to what is wrong.

Whoever finds something gives the key of a sentence and its parameters, and where it is; the
catalogue of a language in `schemas/messages` has the sentences, and `english` the grammar.

The words of a form itself, such as its labels, its options and the `x-message` of a condition, are
the schema's: a form in another language is another schema. A finding in the form's own words has
no key.
"""
