"""Alembic's environment: runs the revisions on the connection, and in the transaction, that the store hands in."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # Alembic takes SQLite for a database that cannot roll back a schema change; with explicit BEGIN it can.
    transactional_ddl=True,
)
context.run_migrations()
