# SPDX-License-Identifier: GPL-3.0-or-later
"""The three roundings of a funding round, exact on fractions."""

from fractions import Fraction
from math import ceil, floor

HALF = Fraction(1, 2)


def down_to(value: Fraction, step: int) -> int:
    """The largest multiple of `step` that is not above `value`."""
    return floor(value / step) * step


def half_up(value: Fraction, decimals: int) -> Fraction:
    """The nearest decimal with so many places, halves toward +∞."""
    unit = 10**decimals
    return Fraction(floor(value * unit + HALF), unit)


def hundredths(value: Fraction) -> int:
    """A decimal with at most two places as a whole number of hundredths."""
    scaled = value * 100
    if scaled.denominator != 1:
        raise ValueError(f"{value} has more than two decimals")
    return scaled.numerator


def tenths_up(value: Fraction) -> int:
    """How many tenths cover `value`: rounded up."""
    return ceil(value * 10)
