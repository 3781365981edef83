"""Build the site: `python build.py` makes it, `python build.py --help` tells the rest."""

import sys
from pathlib import Path

try:
    from explainer.shell.cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"build.py: the package “{missing.name}” is not installed. Run: make site")

if __name__ == "__main__":
    sys.exit(main(root=Path(__file__).parent))
