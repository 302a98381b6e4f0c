"""Rules: what one is, how a YAML file becomes one, and the kinds of them."""
