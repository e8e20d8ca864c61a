"""The forms of one case side by side: who, which level, what is due, what was superseded."""
