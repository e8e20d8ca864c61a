"""Forms that an area made itself: where the minimum data stand on them, and what a copy says."""
