"""Surveys, reviews, tickets and what is known about participants: tables that become segments and attributes."""
