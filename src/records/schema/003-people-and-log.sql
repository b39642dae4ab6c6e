-- Step 3. Never edited after release; later changes are later steps.
-- People stand apart from what they did, and every record is a leaf of one log.

-- All that says who somebody is stands here and nowhere else, so that it can be erased. The journal
-- holds a salted commitment to each value; without the salt it says nothing.
CREATE TABLE person (
    id            TEXT PRIMARY KEY,              -- ULID
    is_registered INTEGER NOT NULL CHECK (is_registered IN (0, 1)), -- 0: sat without being on the roster
    number        TEXT UNIQUE,
    name          TEXT,
    department    TEXT,                          -- a path, parts joined by '/'
    post          TEXT,
    team          TEXT,
    entered_on    TEXT,                          -- a day, such as 2026-11-01
    left_on       TEXT,
    salt          BLOB                           -- NULL once the person is erased, like all from number on
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_department ON person (department) WHERE department IS NOT NULL;

-- What happened to people and credentials.
CREATE TABLE journal (
    leaf        INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL,
    person      TEXT REFERENCES person (id),
    subject     TEXT,                            -- a credential's number, or an attempt
    effective   TEXT NOT NULL,                   -- the day from which it holds
    recorded_at TEXT NOT NULL,
    facts       TEXT NOT NULL,                   -- JSON without personal data
    statement   TEXT,                            -- the commitment to what a credential says
    note        TEXT NOT NULL,                   -- JSON: who decided, and why
    seal        BLOB NOT NULL                    -- of the note
) STRICT;
CREATE INDEX journal_by_subject ON journal (subject, leaf) WHERE subject IS NOT NULL;
CREATE INDEX journal_by_person ON journal (person, leaf) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX journal_issued ON journal (subject) WHERE kind = 'credential-issued';

-- What a credential says of its holder, and the salt of the commitment to it, by the entry of the
-- journal that has the commitment; erased with the holder.
CREATE TABLE statement (
    leaf   INTEGER PRIMARY KEY REFERENCES journal (leaf),
    person TEXT NOT NULL REFERENCES person (id),
    salt   BLOB NOT NULL,
    body   TEXT NOT NULL                         -- canonical JSON
) STRICT;
CREATE INDEX statement_by_person ON statement (person);

-- A seal is the 16 bytes of salt of the commitment that the leaf holds to a text; or, once words of
-- the text were erased, the 32 bytes of the commitment itself.

-- The log: the hash of every leaf, in the order of their recording.
CREATE TABLE leaf (
    position INTEGER PRIMARY KEY,                -- from 0, without gaps
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
-- How far the log goes, and the roots of its whole subtrees, the largest first.
CREATE TABLE log_head (
    id       INTEGER PRIMARY KEY CHECK (id = 0),
    size     INTEGER NOT NULL,
    frontier BLOB NOT NULL
) STRICT;
INSERT INTO log_head VALUES (0, 0, x'');
-- Signed statements of what the log was.
CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY,
    note TEXT NOT NULL
) STRICT;

-- Files with personal data that the program wrote, to be looked after when somebody is erased.
CREATE TABLE written_file (
    path       TEXT PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('backup', 'export')),
    written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DROP INDEX attempt_by_candidate;
DROP INDEX attempt_by_time;
ALTER TABLE attempt RENAME TO attempt_before;
ALTER TABLE attempt_item RENAME TO attempt_item_before;
ALTER TABLE event RENAME TO event_before;
ALTER TABLE outcome RENAME TO outcome_before;

CREATE TABLE attempt (
    id         TEXT PRIMARY KEY,                 -- ULID
    leaf       INTEGER NOT NULL,
    person     TEXT NOT NULL REFERENCES person (id),
    exam       TEXT NOT NULL,                    -- the blueprint's id
    number     INTEGER NOT NULL CHECK (number > 0), -- counts per person and exam
    bank       TEXT NOT NULL,                    -- digest of the whole bank
    blueprint  TEXT NOT NULL REFERENCES content (digest),
    lexicons   TEXT REFERENCES content (digest),
    paper      TEXT NOT NULL,                    -- JSON
    started_at TEXT NOT NULL,                    -- RFC 3339, UTC, milliseconds, like every time here
    UNIQUE (person, exam, number)
) STRICT, WITHOUT ROWID;

-- Part of the attempt's leaf.
CREATE TABLE attempt_item (
    attempt  TEXT NOT NULL REFERENCES attempt (id),
    position INTEGER NOT NULL,                   -- from 0
    item     TEXT NOT NULL,
    content  TEXT NOT NULL REFERENCES content (digest),
    PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    attempt  TEXT NOT NULL REFERENCES attempt (id),
    sequence INTEGER NOT NULL,                   -- from 0, without gaps
    leaf     INTEGER NOT NULL,
    at       TEXT NOT NULL,
    body     TEXT NOT NULL,                      -- JSON
    seal     BLOB NOT NULL,                      -- of the body
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;

-- A later grading of the same attempt is a further row with its reason; the last one counts.
CREATE TABLE outcome (
    attempt   TEXT NOT NULL REFERENCES attempt (id),
    sequence  INTEGER NOT NULL,                  -- from 0
    leaf      INTEGER NOT NULL,
    ended_at  TEXT NOT NULL,
    ending    TEXT NOT NULL CHECK (ending IN ('submitted', 'expired')),
    graded_at TEXT NOT NULL,
    reason    TEXT NOT NULL,
    score     INTEGER NOT NULL,                  -- hundredths of a point, like max and needed
    max       INTEGER NOT NULL,
    needed    INTEGER NOT NULL,
    decision  TEXT NOT NULL CHECK (decision IN ('pass', 'fail', 'refer')),
    body      TEXT NOT NULL,                     -- JSON
    seal      BLOB NOT NULL,                     -- of the body
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_by_time ON attempt (started_at);
