"""The page in a browser on this machine, and the interface for other programs."""
