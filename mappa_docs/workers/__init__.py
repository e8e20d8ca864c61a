"""Work on files of others in processes apart, within limits of time and memory."""
