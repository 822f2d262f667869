"""What a user can do, speaking to store and documents through protocols."""
