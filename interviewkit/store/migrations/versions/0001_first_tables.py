"""The first tables; projects begin here."""

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """New projects get today's tables at once, so there is nothing older to bring here."""
