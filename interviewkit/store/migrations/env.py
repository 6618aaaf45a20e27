"""Runs inside Alembic: the connection is the open project's own."""

from alembic import context

from interviewkit import model

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=model.Table.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
