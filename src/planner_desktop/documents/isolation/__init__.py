"""Received files are taken apart in a child process that may read, compute and answer, and nothing else."""

HIDDEN_VERB = "vet-worker"
"""The program's own verb that makes it the child."""
