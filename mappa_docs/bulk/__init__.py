"""Many submissions at once: read one by one, worked on by any executor, written so that a run can
go on where it was stopped."""
