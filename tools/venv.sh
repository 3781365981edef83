#!/bin/sh
# Put the packages of a hashed requirements file into .venv. Usage: tools/venv.sh requirements.txt
set -eu
python=${PYTHON:-python3}
if [ ! -x .venv/bin/pip ]; then
    rm -rf .venv
    if ! "$python" -m venv .venv; then
        # Debian and Ubuntu split venv off Python.
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq && apt-get install -y -qq python3-venv
            rm -rf .venv
            "$python" -m venv .venv
        else
            echo "Python's venv module is missing: install it (Debian, Ubuntu: python3-venv) and try again." >&2
            exit 3
        fi
    fi
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r "$1"
