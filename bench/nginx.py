"""The real nginx with the configuration that is shipped: of it, only what its first lines tell to change is another.

A test asks it for everything that docs/hosting.md says; `load` asks it as much as it can answer.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHIPPED = Path(__file__).resolve().parents[1] / "docs" / "hosting" / "nginx.conf"
BINARY = shutil.which("nginx", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin")
_BROTLI = "ngx_http_brotli_static_module.so"
_AROUND = """{modules}
{user}
pid {work}/pid;
error_log {work}/errors;
worker_processes {workers};
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    client_body_temp_path {work}/temp;
    proxy_temp_path {work}/temp;
    fastcgi_temp_path {work}/temp;
    uwsgi_temp_path {work}/temp;
    scgi_temp_path {work}/temp;
    include mime.types;
    default_type application/octet-stream;
{servers}
}}
"""


def brotli() -> Path | None:
    """Give the module that sends packed copies in Brotli, where it is installed."""
    found = Path(_said("modules-path", "/usr/lib/nginx/modules"), _BROTLI)
    return found if found.is_file() else None


def shipped(site: Path, work: Path, https: str, http: str) -> str:
    """Give the shipped configuration for a folder, at two places to listen: `unix:/path`, `127.0.0.1:8443`."""
    text = SHIPPED.read_text("utf-8")
    text = re.sub(r"^ +listen \[.*\n", "", text, flags=re.MULTILINE)
    text = text.replace("listen 443 ", f"listen {https} ").replace("listen 80;", f"listen {http};")
    text = text.replace("/etc/ssl/example.org", str(work)).replace("/srv/example.org/site", str(site))
    return text.replace("#brotli_static", "brotli_static") if brotli() else text


def bare(site: Path, work: Path, https: str) -> str:
    """Give the least that serves the same folder, to compare with."""
    return (
        f"server {{ listen {https} ssl http2; root {site}; ssl_protocols TLSv1.2 TLSv1.3;"
        f" ssl_certificate {work}/fullchain.pem; ssl_certificate_key {work}/privkey.pem; }}"
    )


@contextmanager
def serving(servers: str, work: Path, workers: int = 1) -> Iterator[None]:
    """Serve; it listens once this begins."""
    assert BINARY
    _certify(work)
    shutil.copy(Path(_said("conf-path", "/etc/nginx/nginx.conf")).parent / "mime.types", work)
    module = brotli()
    around = {
        "modules": f"load_module {module};" if module else "",
        # It gives up the rights of root, and could read nothing of a folder that is ours alone.
        "user": "user root;" if os.getuid() == 0 else "",
    }
    configuration = work / "nginx.conf"
    configuration.write_text(_AROUND.format(work=work, workers=workers, servers=servers, **around), "utf-8")
    command = (BINARY, "-e", f"{work}/errors", "-p", str(work), "-c", str(configuration))
    subprocess.run(command, check=True, capture_output=True, text=True)
    try:
        yield
    finally:
        subprocess.run((*command, "-s", "stop"), check=True, capture_output=True)


def _said(option: str, otherwise: str) -> str:
    """Give what nginx was built with."""
    assert BINARY
    told = subprocess.run((BINARY, "-V"), check=True, capture_output=True, text=True).stderr
    found = re.search(rf"--{option}=(\S+)", told)
    return found[1] if found else otherwise


def _certify(work: Path) -> None:
    options = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=example.org"
    keys = ("-keyout", work / "privkey.pem", "-out", work / "fullchain.pem")
    subprocess.run(("openssl", *options.split(), *keys), check=True, capture_output=True)
