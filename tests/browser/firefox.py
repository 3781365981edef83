"""Firefox of the system, driven through WebDriver BiDi, which it speaks itself: no driver stands between."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 60.0
"""Seconds after which what has not answered never will."""
KEYS = {"Tab": "\ue004", "Enter": "\ue007"}
ALONE = """
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.telemetry.server", "data:,");
"""
"""Preferences of a Firefox that asks nobody anything."""


class Firefox:
    """One window of a running Firefox; what is sent waits for its answer in a thread, beside the loops of others."""

    def __init__(self, address: str) -> None:
        self._numbers = count(1)
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, daemon=True).start()
        self._socket: WebSocketClientConnection = self._wait(_connected(f"{address}/session"))
        self._send("session.new", capabilities={})
        # The window that Firefox begins with has no focus where there is no screen; one that is asked for has it.
        self._tab = self._send("browsingContext.create", type="window")["context"]

    def close(self) -> None:
        """Hang up."""
        self._loop.call_soon_threadsafe(self._socket.close)
        self._loop.call_soon_threadsafe(self._loop.stop)

    def size(self, width: int, height: int) -> None:
        self._here("browsingContext.setViewport", viewport={"width": width, "height": height})

    def goto(self, address: str) -> None:
        self._here("browsingContext.navigate", url=address, wait="complete")

    def back(self) -> None:
        """Use the button of the browser."""
        self._here("browsingContext.traverseHistory", delta=-1)

    def ask(self, expression: str) -> Any:
        """Give what an expression is worth in the page, through JSON; a promise is awaited."""
        answer = self._send(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then(JSON.stringify)",
            target={"context": self._tab},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))

    def press(self, *keys: str) -> None:
        actions = [{"type": kind, "value": KEYS[key]} for key in keys for kind in ("keyDown", "keyUp")]
        self._here("input.performActions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def click(self, selector: str) -> None:
        """Press the mouse on the middle of an element that is in view."""
        place = f"(box => [box.left + box.width / 2, box.top + box.height / 2].map(Math.round))({_box(selector)})"
        x, y = self.ask(place)
        moves: list[dict[str, Any]] = [{"type": "pointerMove", "x": x, "y": y}]
        moves += [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self._here("input.performActions", actions=[{"type": "pointer", "id": "mouse", "actions": moves}])

    def box(self, selector: str) -> dict[str, float]:
        """Where an element is on the screen."""
        found: dict[str, float] = self.ask(_box(selector))
        return found

    def _here(self, method: str, **params: Any) -> Any:
        return self._send(method, context=self._tab, **params)

    def _send(self, method: str, **params: Any) -> Any:
        return self._wait(self._answer(next(self._numbers), method, params))

    def _wait(self, answer: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(answer, self._loop).result(PATIENCE)

    async def _answer(self, number: int, method: str, params: dict[str, Any]) -> Any:
        await self._socket.write_message(json.dumps({"id": number, "method": method, "params": params}))
        while (message := await self._socket.read_message()) is not None:
            answer = json.loads(message)
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]
        raise AssertionError(f"Firefox hung up at {method}")


async def _connected(address: str) -> WebSocketClientConnection:
    return await websocket_connect(address)


def _box(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"


@contextmanager
def started(firefox: str, profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile of its own; it ends with the block."""
    (profile / "user.js").write_text(ALONE)
    command = [firefox, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port=0"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            address = next(line.split()[-1] for line in process.stderr if line.startswith("WebDriver BiDi listening"))
            browser = Firefox(address)
            yield browser
            browser.close()
        finally:
            process.kill()
