-- Step 4. Never edited after release; later changes are later steps.

-- What candidates found missing or doubtful in an item. One that wants no name has neither a person
-- nor a time that could tell who it was. Reports prove nothing, so they are no leaves of the log.
CREATE TABLE gap (
    number   INTEGER PRIMARY KEY,
    item     TEXT NOT NULL,
    bank     TEXT NOT NULL,                      -- digest of the whole bank
    person   TEXT REFERENCES person (id),        -- NULL: without a name
    noted_on TEXT NOT NULL,                      -- a day, such as 2026-11-01
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX gap_by_item ON gap (item);
CREATE INDEX gap_by_person ON gap (person) WHERE person IS NOT NULL;

-- What came of a report. Words that name somebody can be taken out of these texts, too.
CREATE TABLE gap_closing (
    gap       INTEGER PRIMARY KEY REFERENCES gap (number),
    closed_on TEXT NOT NULL,
    by        TEXT NOT NULL,
    note      TEXT NOT NULL
) STRICT;

CREATE TRIGGER gap_stays BEFORE UPDATE OF number, item, bank, noted_on ON gap BEGIN SELECT RAISE (ABORT, 'reports are never changed'); END;
CREATE TRIGGER gap_closing_stays BEFORE UPDATE OF gap, closed_on ON gap_closing BEGIN SELECT RAISE (ABORT, 'reports are never closed twice'); END;
CREATE TRIGGER gap_kept BEFORE DELETE ON gap BEGIN SELECT RAISE (ABORT, 'reports are never removed'); END;
CREATE TRIGGER gap_closing_kept BEFORE DELETE ON gap_closing BEGIN SELECT RAISE (ABORT, 'reports are never opened again'); END;
