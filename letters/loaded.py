"""All that sets letters, loaded at once: the process that workers are forked from imports this, and nobody else.

What a module makes while it loads nearly all stays: to look through it for what does not, again and again as it grows,
takes a sixth of the time (measured), so that nothing is looked for before all is there, and then among none of it.
"""

import gc

gc.disable()
try:
    import letters.build
    import letters.typeset.pdf  # noqa: F401 -- loaded, not used here
finally:
    gc.freeze()
    gc.enable()
