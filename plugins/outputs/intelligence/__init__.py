"""What fraud warnings say to mail filters, platforms and other machines, in the formats that those read."""
