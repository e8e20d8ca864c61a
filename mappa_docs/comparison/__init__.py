"""Two submissions side by side: which answers were added, removed or changed."""
