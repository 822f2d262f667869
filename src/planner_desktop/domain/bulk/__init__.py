"""Filling in many entries at once: a table's columns, blocks of cells from elsewhere, and what they would change."""
