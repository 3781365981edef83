#!/bin/sh
# What the tests need beyond Python: Chromium, Firefox, Java and npm (for the Nu HTML checker); nginx and Caddy, on which
# the shipped configurations are tried. Installs what is missing where the system's package manager may be used; says
# plainly what is missing where not.
set -u
PATH=$PATH:/usr/sbin:/usr/local/sbin
browsers="" servers=""
command -v "${CHROMIUM:-chromium}" >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || browsers="$browsers chromium"
command -v "${FIREFOX:-firefox-esr}" >/dev/null || command -v firefox >/dev/null || browsers="$browsers firefox-esr"
command -v java >/dev/null || browsers="$browsers default-jre-headless"
command -v npm >/dev/null || browsers="$browsers npm"
command -v openssl >/dev/null || servers="$servers openssl"
command -v nginx >/dev/null || servers="$servers nginx-light libnginx-mod-http-brotli-static"
command -v caddy >/dev/null || servers="$servers caddy"
if [ -n "$browsers$servers" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq >/dev/null
        # One package that a system does not know would keep all others away.
        for missing in "$browsers" "$servers"; do
            [ -n "$missing" ] || continue
            echo "Installing$missing …"
            # shellcheck disable=SC2086
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || echo "Could not install$missing."
        done
    else
        echo "Missing:$browsers$servers. The tests that need them will say that they were not run."
    fi
fi
if command -v npm >/dev/null && [ ! -f node_modules/vnu-jar/build/dist/vnu.jar ]; then
    npm ci --silent --no-audit --no-fund --ignore-scripts || echo "Could not install the Nu HTML checker."
fi
exit 0
