#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the desktop program from outside, by what it tells a screen reader (AT-SPI), as somebody who does not see it would.

Open the demo lab, run, see the lights, open a light's evidence from the palette, take a snapshot, break a thing, run
again, read the headline and what is behind the red light, then compare the two runs in the history. Everything is found
by role and accessible name, and every step waits for what it needs to see. Started by run.sh.
"""
import subprocess
import sys
import time
from typing import Callable, Iterator, Optional

import pyatspi

PATIENCE = 120.0  # seconds for anything the window is asked to do


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


def has_state(node, state) -> bool:
    try:
        return node.getState().contains(state)
    except Exception:
        return False


def showing(node) -> bool:
    return has_state(node, pyatspi.STATE_SHOWING)


def usable(node) -> bool:
    return showing(node) and has_state(node, pyatspi.STATE_SENSITIVE)


def is_named(name: str) -> Callable[[str], bool]:
    return lambda text: text == name or text.startswith(name)


def keys(*names: str) -> None:
    subprocess.run(["xdotool", "key", *names], check=True)


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
        Window.tell_what_shows()
        raise SystemExit(f"blackbox: never saw {what}")

    @staticmethod
    def tell_what_shows() -> None:
        """For whoever reads the log of a failure."""
        app = Window._program()
        for node in walk(app) if app else ():
            if role_of(node) in ("label", "push button", "dialog", "status bar") and label_of(node) and showing(node):
                print(f"blackbox: shows {role_of(node)} \"{label_of(node)[:120]}\"", flush=True)

    def find(self, role: str, fits: Callable[[str], bool], accept: Callable[[object], bool] = showing):
        for node in walk(self.app):
            if role_of(node) == role and fits(label_of(node)) and accept(node):
                return node
        return None

    def wait_for(self, role: str, what: str, fits: Callable[[str], bool], accept: Callable[[object], bool] = showing):
        return self.wait(f"{role} {what}", lambda: self.find(role, fits, accept))

    def press(self, role: str, name: str) -> None:
        """The object's own action, once it can be used."""
        self.wait_for(role, name, is_named(name), usable).queryAction().doAction(0)

    def focus(self) -> None:
        """There is no window manager here that would give the keyboard to the window."""
        self.wait("the window to take the keyboard", self._focused)

    @staticmethod
    def _focused() -> bool:
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Daytwo", "windowfocus"], check=False)
        name = subprocess.run(["xdotool", "getwindowfocus", "getwindowname"], capture_output=True, text=True, check=False)
        return "Daytwo" in name.stdout

    def close_menus(self) -> None:
        """An entry that is chosen through the bus leaves its menu open."""
        def closed() -> bool:
            if self.find("menu item", is_named("Settings")) is None:
                return True
            keys("Escape")
            return False
        self.wait("the menus to close", closed)

    @staticmethod
    def click(node) -> None:
        """Qt 6.4 offers no selection interface: a click in the middle of what the program says is there."""
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        pyatspi.Registry.generateMouseEvent(box.x + box.width // 2, box.y + box.height // 2, "b1c")


def step(text: str) -> None:
    print(f"blackbox: {text}", flush=True)


def look_at_a_green_lab(window: Window) -> None:
    step("the demo lab opens")
    window.wait_for("list item", "gw-vpn on the topology", is_named("gw-vpn, gateway"))
    step("run the post-change check")
    window.press("push button", "Run post-change check")
    headline = window.wait_for("label", "the good headline", lambda name: name.startswith("All ") and "passed" in name)
    step(f"headline: {label_of(headline)}")
    window.wait_for("list item", "a green card", lambda name: name.startswith("gw-vpn") and "passed" in name)


def find_a_check_by_keys(window: Window) -> None:
    step("open the evidence behind a light, by the keyboard")
    window.focus()
    keys("ctrl+k")
    field = window.wait_for("text", "the palette", is_named("Command, node, check, snapshot or run"))
    window.wait("the palette to listen", lambda: has_state(field, pyatspi.STATE_FOCUSED))
    subprocess.run(["xdotool", "type", "gateway forwards"], check=True)
    window.wait_for("list item", "the check of forwarding", is_named("check, The gateway forwards packets"))
    keys("Return")
    window.wait_for("label", "the evidence", is_named("net.ipv4.ip_forward is 1"))
    window.wait_for("push button", "Copy as command", is_named("Copy as command"), usable)


def take_a_snapshot(window: Window) -> None:
    step("take a snapshot before a change")
    window.press("push button", "Snapshot before change")
    take = window.wait_for("push button", "the button that says what it will do",
                           lambda name: name.startswith("Snapshot ") and "change" not in name, usable)
    step(f"button: {label_of(take)}")
    take.queryAction().doAction(0)
    window.wait_for("label", "the end of the snapshot", lambda name: "is there" in name or "change things now" in name)
    window.press("push button", "Close")


def break_a_thing(window: Window) -> None:
    step("break a thing and look again")
    window.press("menu item", "Lab")
    window.press("menu item", "Break something in the demo lab")
    window.press("menu item", "node_exporter is stopped on gpu")
    window.wait_for("status bar", "that it is done", is_named("Done."))
    window.close_menus()
    window.press("push button", "Run post-change check")
    headline = window.wait_for("label", "the bad headline", lambda name: "regressed" in name and "gpu" in name)
    step(f"headline: {label_of(headline)}")


def look_behind_the_red_light(window: Window) -> None:
    step("open the evidence of a red light")
    window.press("list item", "gpu, GPU")
    row = label_of(window.wait_for("table cell", "a red row", is_named("failed: ")))
    step(f"row: {row}")
    # "failed: title. summary": the evidence begins with the summary
    summary = row.removeprefix("failed: ").split(". ", 1)[1]
    window.wait_for("label", f"the sentence \"{summary}\"", lambda name: name.startswith(summary[:60]))
    window.wait_for("label", "what to do", is_named("What to do"))


def compare_two_runs(window: Window) -> None:
    step("compare the two runs in the history")
    window.press("check box", "History")
    window.wait_for("push button", "the page of the history", is_named("Trend"))
    newest = window.wait_for("table cell", "the newest run", lambda name: "regressed" in name and ", failed: " in name)
    step(f"newest: {label_of(newest)}")
    window.focus()
    window.click(newest)
    window.wait_for("push button", "Compare with the run before", is_named("Compare with the run before"), usable)
    keys("shift+Down")
    window.press("push button", "Compare the two")
    change = window.wait_for("table cell", "the regression", is_named("regressed on gpu: "))
    step(f"comparison: {label_of(change)}")
    window.wait_for("label", "the sum of the comparison", lambda name: "regressed" in name and " on " not in name)


def main() -> None:
    window = Window()
    look_at_a_green_lab(window)
    find_a_check_by_keys(window)
    take_a_snapshot(window)
    break_a_thing(window)
    look_behind_the_red_light(window)
    compare_two_runs(window)
    step("passed")


if __name__ == "__main__":
    sys.exit(main())
