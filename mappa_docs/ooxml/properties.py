"""What the parts of a Word file that hold its properties are called."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE = f"{_PACKAGE}/metadata/core-properties"
CORE_RELATION = f"{_PACKAGE}/relationships/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
