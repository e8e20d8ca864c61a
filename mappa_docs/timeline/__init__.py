"""One case from its first form to what is due next: documents, meetings, levels, origins."""
