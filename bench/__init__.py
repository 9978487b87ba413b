"""How long builds take, on a made corpus; timings live here and never in a test."""
