"""What the vault needs of the outside: ciphers, the keyring of the system, a place in memory."""
