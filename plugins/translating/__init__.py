"""What translators' commands do: what changed since, words kept in order, texts sent out and taken in again."""
