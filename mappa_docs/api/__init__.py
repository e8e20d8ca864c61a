"""What other programs call: functions for one form or file, and for folders with many."""
