"""The SQLite store: tables, transactions, upgrades and backups."""
