"""The version of the program, kept in one place."""

__version__ = "0.1.0"
