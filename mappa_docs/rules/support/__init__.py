"""What the rules of several subjects read in the same way."""
