"""What can be taken or looked up without giving a form: blanks, markings, the rulebook."""
