"""The roof: the only rooms with doors. Disk, terminal and, later, network and clock are touched here and nowhere else.

Floor 11.
"""
