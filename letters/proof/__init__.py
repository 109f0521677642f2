"""Finished files and findings → what reviewers read, and approvals."""
