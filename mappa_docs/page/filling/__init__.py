"""Any form of the set, filled in page by page as its schema asks for it.

The pure parts know no framework: `as_typed` shows an answer in boxes and reads it back, `posted`
takes what a browser sends, `steps` says what there is to do, `asked` which questions arise, and
`inputs` what a page shows.
"""
