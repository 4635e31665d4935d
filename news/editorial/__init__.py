"""From draft to decision: who may do what to a story, and the evidence of it."""
