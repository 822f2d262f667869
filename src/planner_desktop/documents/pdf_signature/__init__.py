"""The signature of a PDF: made in one incremental update, and accepted only if not one byte could be otherwise."""

from planner_desktop.documents.pdf_signature.signing import sign_pdf
from planner_desktop.documents.pdf_signature.verifying import VerifiedPdf, verify_pdf

__all__ = ["VerifiedPdf", "sign_pdf", "verify_pdf"]
