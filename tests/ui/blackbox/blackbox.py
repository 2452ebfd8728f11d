#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the desktop program from outside, by what it tells a screen reader (AT-SPI), as somebody who does not see it would.

Open the demo lab, run, see the lights, open a light's evidence, take a snapshot, break a thing, run again, read the
headline. Everything is found by role and accessible name. Started by run.sh.
"""
import sys
import time
from typing import Callable, Iterator, Optional

import pyatspi

PATIENCE = 60.0  # seconds for anything the window is asked to do


def walk(node, depth: int = 0) -> Iterator:
    """The accessible objects below `node`, in reading order."""
    if depth > 24:
        return
    yield node
    try:
        children = [node.getChildAtIndex(i) for i in range(min(node.childCount, 400))]
    except Exception:  # an object may be gone by the time it is asked
        return
    for child in children:
        if child is not None:
            yield from walk(child, depth + 1)


def label_of(node) -> str:
    try:
        return node.name or ""
    except Exception:
        return ""


def role_of(node) -> str:
    try:
        return node.getRoleName()
    except Exception:
        return ""


def showing(node) -> bool:
    try:
        return node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:
        return False


class Window:
    """The program as an assistive technology sees it."""

    def __init__(self) -> None:
        self.app = self.wait("the program on the accessibility bus", self._program)

    @staticmethod
    def _program():
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            app = desktop.getChildAtIndex(i)
            if app is not None and label_of(app).lower().startswith("daytwo"):
                return app
        return None

    @staticmethod
    def wait(what: str, look: Callable[[], Optional[object]]):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = look()
            if found:
                return found
            time.sleep(0.1)
        raise SystemExit(f"blackbox: never saw {what}")

    def find(self, role: str, fits: Callable[[str], bool], visible: bool = True):
        for node in walk(self.app):
            if role_of(node) == role and fits(label_of(node)) and (not visible or showing(node)):
                return node
        return None

    def wait_for(self, role: str, what: str, fits: Callable[[str], bool], visible: bool = True):
        return self.wait(f"{role} {what}", lambda: self.find(role, fits, visible))

    def press(self, role: str, name: str, visible: bool = True) -> None:
        node = self.wait_for(role, name, lambda text: text.startswith(name), visible)
        node.queryAction().doAction(0)

    def choose(self, *path: str) -> None:
        """A menu item by its path; menus are opened one after the other, as a person does."""
        for name in path:
            self.press("menu item", name, visible=False)
            time.sleep(0.3)

    def select(self, node) -> None:
        """Clicks in the middle of what the program says is there: Qt 6.4 offers no selection interface."""
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        pyatspi.Registry.generateMouseEvent(box.x + box.width // 2, box.y + box.height // 2, "b1c")
        time.sleep(0.5)


def step(text: str) -> None:
    print(f"blackbox: {text}", flush=True)


def main() -> None:
    window = Window()
    step("the demo lab opens")
    window.wait_for("list item", "gw-vpn on the topology", lambda name: name.startswith("gw-vpn, gateway"), visible=False)

    step("run the post-change check")
    window.press("push button", "Run post-change check")
    headline = window.wait_for("label", "the good headline", lambda name: name.startswith("All ") and "passed" in name)
    step(f"headline: {label_of(headline)}")
    window.wait_for("list item", "a green card", lambda name: name.startswith("gw-vpn") and "passed" in name, visible=False)

    step("open the evidence behind a light")
    window.select(window.wait_for("list item", "the gateway's card", lambda name: name.startswith("gw-vpn, gateway"), visible=False))
    row = window.wait_for("table cell", "the check of forwarding", lambda name: "forwards packets" in name or name.startswith("2 "), visible=False)
    step(f"row: {label_of(row)[:60]}")
    window.wait_for("push button", "Copy as command", lambda name: name == "Copy as command")

    step("take a snapshot before a change")
    window.press("push button", "Snapshot before change")
    take = window.wait_for("push button", "the button that says what it will do", lambda name: name.startswith("Snapshot ") and "change" not in name)
    window.wait("the preflight to allow it", lambda: take.getState().contains(pyatspi.STATE_SENSITIVE))
    step(f"button: {label_of(take)}")
    take.queryAction().doAction(0)
    closing = window.wait_for("push button", "Close after the snapshot", lambda name: name in ("Close", "Done"))
    window.wait("the snapshot to end", lambda: closing.getState().contains(pyatspi.STATE_SENSITIVE))
    closing.queryAction().doAction(0)

    step("break a thing and look again")
    window.choose("Lab", "Break something in the demo lab")
    window.press("menu item", "node_exporter is stopped on gpu", visible=False)
    time.sleep(1)
    window.press("push button", "Run post-change check")
    headline = window.wait_for("label", "the bad headline", lambda name: "regressed" in name and "gpu" in name)
    step(f"headline: {label_of(headline)}")

    step("passed")


if __name__ == "__main__":
    sys.exit(main())
