"""The signature of a workbook: an OOXML package signature, verified by rebuilding it rather than by reading it."""

from planner_desktop.documents.xlsx_signature.signing import sign_xlsx
from planner_desktop.documents.xlsx_signature.verifying import VerifiedXlsx, verify_xlsx

__all__ = ["VerifiedXlsx", "sign_xlsx", "verify_xlsx"]
