"""The language server: findings while typing, in any editor that speaks LSP."""
