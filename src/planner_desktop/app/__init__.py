"""The program with a window, composed from everything below it."""
