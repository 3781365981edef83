"""The commands, one in one file that ends in `COMMAND = Command(…)`; `explainer.shell.cli` names them.

Floor 11, within `explainer.shell`.
"""
