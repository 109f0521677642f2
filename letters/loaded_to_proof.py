"""All that reads letters, marks them and sets the proof's paper, loaded at once: see `loaded`, which sets letters.

It is half of that, so that the workers can begin half a second earlier (measured).
"""

import gc

gc.disable()
try:
    # loaded, not used here
    import letters.proof.marked
    import letters.proof.page
    import letters.typeset.pdf  # noqa: F401
finally:
    gc.freeze()
    gc.enable()
