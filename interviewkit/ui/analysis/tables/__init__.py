"""The page of tables: codes against anything, what follows what, saturation and coverage."""
