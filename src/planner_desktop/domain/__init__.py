"""The vocabulary and rules of plan, progress and return: pure Python, no Qt, no SQL, no files."""
