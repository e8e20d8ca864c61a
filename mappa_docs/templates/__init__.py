"""An area's own Word templates: judged, filled by docxtpl, and looked at when they are filled."""
