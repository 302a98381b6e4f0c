"""What was measured, beside pillar, hour and findings: when a group may speak, and what may be said."""

from __future__ import annotations

from math import comb
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.outcomes import ENOUGH, Group, Grouping, group
from tulisbaik.plan import make_plan
from tulisbaik.runner import Runner


def chance_outside(n: int, cut: int) -> float:
    """How often the median of all lies outside the range that is left when `cut` values are taken off each end."""
    return 2 * sum(comb(n, k) for k in range(cut + 1)) / 2**n


def test_six_posts_are_the_fewest_whose_range_holds_the_median() -> None:
    assert chance_outside(ENOUGH - 1, 0) > 0.05 >= chance_outside(ENOUGH, 0)


@given(st.lists(st.floats(0, 1e6), min_size=ENOUGH, max_size=120))
def test_the_range_is_the_narrowest_that_holds_the_median_in_95_of_100(values: list[float]) -> None:
    values.sort()
    found = group("x", values)
    assert found.low is not None
    assert found.high is not None
    assert found.median is not None
    assert found.low <= found.median <= found.high
    cut = next(k for k in range(len(values)) if chance_outside(len(values), k + 1) > 0.05)
    assert (found.low, found.high) == (values[cut], values[len(values) - 1 - cut])


@given(st.lists(st.floats(0, 1e6), max_size=ENOUGH - 1))
def test_fewer_say_nothing(values: list[float]) -> None:
    assert group("x", sorted(values)) == Group("x", len(values))


def test_only_groups_whose_ranges_do_not_meet_are_apart() -> None:
    a, b, c = Group("a", 6, 9, 7, 12), Group("b", 6, 5, 3, 7), Group("c", 6, 2, 1, 2.5)
    assert Grouping("pilar", (c, b, a, Group("d", 2))).apart == ((a, c), (b, c))


def test_a_plan_without_numbers_has_no_outcomes(tmp_path: Path) -> None:
    from tulisbaik.outcomes import outcomes

    path = tmp_path / "a.md"
    path.write_text("Loket buka.\n", encoding="utf-8")
    runner = Runner()
    assert outcomes(make_plan(runner, runner.check([str(path)]))) == ()


@pytest.mark.parametrize("n", [2000])
def test_many_posts_take_no_time(n: int) -> None:
    found = group("x", [float(k) for k in range(n)])
    assert (found.low, found.high) == (955.0, 1044.0)
