"""Build the site: `python build.py [build|check] --help` tells more."""

import sys

try:
    from explainer.shell.cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"build.py: the package {missing.name} is not installed; run: make setup && .venv/bin/python build.py")

if __name__ == "__main__":
    sys.exit(main())
