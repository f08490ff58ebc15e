// SPDX-License-Identifier: GPL-3.0-or-later

extension Ledger {
  /// Times are in seconds since 1970, events canonical JSON.
  ///
  /// The triggers keep honest programs from mistakes: `REPLACE` is refused by the one before an insertion, since it
  /// would delete without asking the others. Whoever drops them is found by the digests.
  static let tables = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      moment INTEGER NOT NULL,
      event TEXT NOT NULL,
      names TEXT NOT NULL,
      previous TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TRIGGER entryIsNext BEFORE INSERT ON entry
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
      OR NEW.previous <> coalesce((SELECT digest FROM entry ORDER BY number DESC LIMIT 1), '')
    BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END;
    CREATE TRIGGER entryIsNotChanged BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
    CREATE TRIGGER entryIsNotDeleted BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

    CREATE TABLE document (
      digest TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER documentIsNotChanged BEFORE UPDATE ON document
    BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
    CREATE TRIGGER documentIsNotDeleted BEFORE DELETE ON document
    BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
    CREATE TRIGGER documentIsNotReplaced BEFORE INSERT ON document
    WHEN EXISTS (SELECT 1 FROM document WHERE digest = NEW.digest AND bytes <> NEW.bytes)
    BEGIN SELECT RAISE(ABORT, 'a document is never replaced'); END;

    CREATE TABLE name (
      number INTEGER PRIMARY KEY REFERENCES entry (number),
      salt TEXT NOT NULL,
      title TEXT,
      author TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER nameIsNotChanged BEFORE UPDATE ON name
    BEGIN SELECT RAISE(ABORT, 'a name is erased or stays'); END;
    """
}
