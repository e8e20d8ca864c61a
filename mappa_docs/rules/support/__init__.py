"""What the rules of several subjects read: ages, dates, tables, attendees, printed texts."""
