"""The look of a theme as its tokens set it: read, computed, measured.

Floor 7.
"""
