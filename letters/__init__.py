"""A mail merge for advocacy: one appeal, many governments, each with its own recommendations, in Word and in PDF."""
