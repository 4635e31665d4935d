"""What is pasted into a story: old fonts shown before and after, and where the text is from."""
