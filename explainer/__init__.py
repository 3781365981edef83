"""A static website generator for sourced, multilingual explainers."""

__version__ = "0.1.0"
