"""What a form's schema says of a submission: the engine, and its faults as findings."""
