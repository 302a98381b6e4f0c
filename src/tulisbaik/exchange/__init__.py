"""Term bases in other tools' files: TBX, CSV, XLSX and our own YAML. Text or bytes in, concepts out, and back.

What a format has no place for is put into a note where it has notes, and told as a loss where it has not.
"""
