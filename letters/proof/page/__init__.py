"""The proof: everything that reviewers must read, once, read back from the finished files, on one page.

First each letter is read (`read_proof_letter`), then all are put together (`build_proof`), then the page is written for
the screen (`proof_page`) and for paper (`paper_proof`). `signed_letter` gives the same signs to the marked copies.
"""

from letters.proof.page.content import Circumstances, Proof, build_proof
from letters.proof.page.layouts import layout_of_pdf, layouts_file, read_layouts
from letters.proof.page.reading import ProofLetter, ReadFile, read_file, read_proof_letter
from letters.proof.page.rendering import PaperProof, paper_proof, proof_page
from letters.proof.page.signs import signed_letter

__all__ = [
    "Circumstances",
    "PaperProof",
    "Proof",
    "ProofLetter",
    "ReadFile",
    "build_proof",
    "layout_of_pdf",
    "layouts_file",
    "paper_proof",
    "proof_page",
    "read_file",
    "read_layouts",
    "read_proof_letter",
    "signed_letter",
]
