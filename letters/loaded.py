"""All that sets letters, loaded at once: the process that workers are forked from imports this, and nobody else.

What a module makes while it loads nearly all stays: to look through it for what does not, again and again as it grows,
takes a sixth of the time (measured), so that nothing is looked for before all is there, and then among none of it.
"""

import gc

gc.disable()
try:
    # loaded, not used here
    import letters.build
    import letters.typeset.html
    import letters.typeset.ooxml
    import letters.typeset.pdf
    import letters.typeset.resolve  # noqa: F401
finally:
    gc.freeze()
    gc.enable()
