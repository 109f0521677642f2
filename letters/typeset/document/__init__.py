"""What a Word document says, as plain data without XML: nodes, formats, styles, numbering."""
