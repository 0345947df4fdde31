"""Every number that differs from office to office, with the value it has until somebody sets it."""
