"""What a PDF carries as data, held against what its pages say."""
