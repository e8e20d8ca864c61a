"""What comes in: files, their JSON, the submission, and its answers as rules read them."""
