"""How the portal is found and shared: feeds, sitemaps, share pictures, data for machines."""
