"""The signature of a PDF: made in one incremental update, and accepted only if not one byte could be otherwise.

``signing`` is imported by name, where it is needed: it loads half a second of libraries that verifying does without.
"""

from planner_desktop.documents.pdf_signature.verifying import VerifiedPdf, verify_pdf

__all__ = ["VerifiedPdf", "verify_pdf"]
