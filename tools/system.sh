#!/bin/sh
# What the browser tests need beyond Python: Chromium, Firefox, Java and npm (for the Nu HTML checker).
# Installs what is missing where the system's package manager may be used; says plainly what is missing where not.
set -u
missing=""
command -v "${CHROMIUM:-chromium}" >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing="$missing chromium"
command -v "${FIREFOX:-firefox-esr}" >/dev/null || command -v firefox >/dev/null || missing="$missing firefox-esr"
command -v java >/dev/null || missing="$missing default-jre-headless"
command -v npm >/dev/null || missing="$missing npm"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing$missing …"
        # shellcheck disable=SC2086
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >/dev/null || echo "Could not install$missing."
    else
        echo "Missing:$missing. The tests that need them will say that they were not run."
    fi
fi
if command -v npm >/dev/null && [ ! -f node_modules/vnu-jar/build/dist/vnu.jar ]; then
    npm ci --silent --no-audit --no-fund --ignore-scripts || echo "Could not install the Nu HTML checker."
fi
exit 0
