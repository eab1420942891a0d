"""The measurements of `make bench`, a module each."""
