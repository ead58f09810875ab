"""What every view says of a record, in words: shared by terminal, pages and other formats. No markup, no colours."""
