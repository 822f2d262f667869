"""Received files are taken apart in a child process that may read, compute and answer, and nothing else."""
