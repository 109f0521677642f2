"""`python -m letters` is the command `letters`."""

from letters.cli import main

main()
