"""The return as a PDF: summary, ledger and sign-off on A4 landscape, drawn with reportlab."""
