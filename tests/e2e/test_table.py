# SPDX-License-Identifier: GPL-3.0-or-later
"""The table itself: what a row means, and that a row which means nothing is not taken."""

import tempfile
import unittest
from pathlib import Path

import table

HEALTHY = {"gpu/ssh.answers": "pass", "gpu/ping": "pass", "mon/ping": "pass", "mon/rules": "skipped"}


def rows(text: str) -> list[table.Row]:
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
        file.write(text)
        file.flush()
        return table.load(Path(file.name))["x"]


class Table(unittest.TestCase):
    def test_what_is_not_named_stays(self) -> None:
        wanted = table.expected(rows("x\tgpu/ping\tfail\n"), HEALTHY)
        self.assertEqual(table.differences(wanted, HEALTHY | {"gpu/ping": "fail"}), [])
        self.assertEqual(table.differences(wanted, HEALTHY | {"gpu/ping": "fail", "mon/ping": "warn"}),
                         ["mon/ping: warn, must be pass"])

    def test_a_pass_where_none_may_be_is_named_first(self) -> None:
        wanted = table.expected(rows("x\tmon/ping\tfail\n"), HEALTHY)
        self.assertEqual(table.differences(wanted, HEALTHY | {"gpu/ping": "warn"}),
                         ["FALSELY GREEN mon/ping: pass, must be fail", "gpu/ping: warn, must be pass"])

    def test_the_narrower_row_wins_wherever_it_stands(self) -> None:
        wanted = table.expected(rows("x\tgpu/ping\t=\nx\t*/ping\tfail\nx\tgpu/*\tunknown\n"), HEALTHY)
        self.assertEqual(wanted["gpu/ping"], ("pass",))
        self.assertEqual(wanted["mon/ping"], ("fail",))
        self.assertEqual(wanted["gpu/ssh.answers"], ("unknown",))
        self.assertEqual(wanted["mon/rules"], ("skipped",))

    def test_a_light_may_come_or_go(self) -> None:
        wanted = table.expected(rows("x\tgpu/driver\tfail\nx\tgpu/ping\t-\n"), HEALTHY)
        seen = {light: outcome for light, outcome in HEALTHY.items() if light != "gpu/ping"}
        self.assertEqual(table.differences(wanted, seen | {"gpu/driver": "fail"}), [])
        self.assertEqual(len(table.differences(wanted, HEALTHY)), 2)

    def test_rows_that_say_nothing_are_refused(self) -> None:
        for text in ("x\tgpu/p*g.n\tfail\n", "x\tgpu/ping\tpass\n"):
            with self.assertRaises(ValueError, msg=text):
                table.expected(rows(text), HEALTHY)
        for text in ("x\tgpu/ping\tbroken\n", "x\tgpu\tfail\n", "x gpu/ping fail\n"):
            with self.assertRaises(ValueError, msg=text):
                rows(text)

    def test_the_table_of_the_project_can_be_read(self) -> None:
        self.assertGreaterEqual(len(table.load(Path(__file__).parent / "faults.tsv")), 19)


if __name__ == "__main__":
    unittest.main()
