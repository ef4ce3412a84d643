"""The tests of the judge: it is no rubber stamp."""
