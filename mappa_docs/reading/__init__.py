"""Forms that people filled in, and how they are read back: text is given to the question that it
answers, and what can't be given to one is reported and never dropped."""
