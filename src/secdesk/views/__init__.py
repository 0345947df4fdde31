"""Cards to text: JSON for machines, Rich on a terminal, plain lines for pipes and cron."""
