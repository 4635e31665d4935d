"""The web server in front as production has it, less TLS: its own configuration on a free port."""

import os
import re
import socket
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = ROOT / "deploy" / "nginx" / "portal.conf"
AROUND = """
{user}
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    log_format kept '$upstream_cache_status $status $request_uri';
    access_log {folder}/access.log kept;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {portal}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def rendered(folder, port, nodes):
    """Return the portal's configuration with plain http on a port and these app nodes."""
    text = CONFIGURATION.read_text()
    text, redirects = re.subn(r"server \{\n    listen 80;.*?\n\}\n", "", text, flags=re.DOTALL)
    text = re.sub(r"    (listen \[::\]:443|ssl_).*\n", "", text)
    servers = "".join(f"server 127.0.0.1:{node};" for node in nodes)
    replaced = {
        "listen 443 ssl http2;": f"listen 127.0.0.1:{port};",
        "server app:8000;": servers,
        "/var/cache/nginx/portal": f"{folder}/cache",
        "/srv/portal/": f"{folder}/",
        "ten-mien.gov.vn": "_",
    }
    assert redirects == 1 and all(old in text for old in replaced)
    for old, new in replaced.items():
        text = text.replace(old, new)
    return AROUND.format(user="user root;" if os.getuid() == 0 else "", folder=folder, portal=text)


class Front:
    """A running nginx and what it wrote down."""

    def __init__(self, folder, nodes):
        self.folder, self.port = folder, free_port()
        folder.mkdir()
        (folder / "nginx.conf").write_text(rendered(folder, self.port, nodes))
        self.process = subprocess.Popen(
            [os.environ.get("NGINX", "nginx"), "-p", folder, "-c", folder / "nginx.conf"],
            stderr=subprocess.PIPE,
        )
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        self.close()
        raise AssertionError(self.process.stderr.read().decode())

    def answers(self):
        """Return cache status, HTTP status and address of every answer so far."""
        lines = (self.folder / "access.log").read_text().splitlines()
        return [tuple(line.split(" ", 2)) for line in lines]

    def kept(self):
        """Return the keys of what lies in its cache."""
        files = [path for path in (self.folder / "cache").rglob("*") if path.is_file()]
        return {re.search(rb"KEY: ([^\n]*)", path.read_bytes())[1].decode() for path in files}

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
