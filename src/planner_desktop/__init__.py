"""planner-desktop: keep a provincial three-year plan and hand up signed returns."""

__version__ = "0.1.0"
