"""Build the site: `python build.py` makes it, `python build.py --help` tells the rest."""

import sys
from pathlib import Path

from explainer.shell.cli import main

if __name__ == "__main__":
    try:
        sys.exit(main(root=Path(__file__).parent))
    except ModuleNotFoundError as missing:
        sys.exit(f"build.py: the package “{missing.name}” is not installed. Run: make site")
