"""From answers to a finished file that may be handed over: judged, drawn and looked at again."""
