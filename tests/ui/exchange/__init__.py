"""Tests of whole projects coming in and going out."""
