"""Quick send: a story of title, lines and photos, drafted and sent from a phone."""
