"""Markdown to safe segments: HTML, links, facts and pictures, kept apart until a page is rendered."""
