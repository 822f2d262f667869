"""Bytes in, bytes out: notices, returns, signatures and keys."""
