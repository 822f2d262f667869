"""Exit codes of every verb; argparse itself gives 2 for wrong use."""

DONE = 0
REFUSED = 1
"""By the checks or a verdict, or something the user has to put right first."""
