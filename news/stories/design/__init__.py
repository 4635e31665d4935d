"""The admin page that shows every part of the portal in every state."""
