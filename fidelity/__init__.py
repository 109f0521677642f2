"""Development only: how near our PDF is to LibreOffice's of the same Word file. `make fidelity` runs it."""
