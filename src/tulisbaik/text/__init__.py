"""The text itself: captions, words, counting, dates, morphology. Nothing here knows a rule."""
