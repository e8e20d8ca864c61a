"""A form's answers as a document: what stands on its pages, and the finished file."""
