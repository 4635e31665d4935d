"""The engines that answer searches; nothing outside `search` knows which."""
