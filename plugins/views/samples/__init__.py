"""Samples for the style page, made of words that the interface has anyway, so that every language looks real.

No number, person or address among them is real.
"""
