"""The entries as a table, for people who know Excel and WPS: typing, copying and filling in many at once."""
