"""What free text says: words, names of people, sentence lengths, texts that only fill the space."""
