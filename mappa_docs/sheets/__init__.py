"""Tables as a workbook that a spreadsheet program opens: marked, filtered, ready to print."""
