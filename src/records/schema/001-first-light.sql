-- Step 1. Never edited after release; later changes are later steps.

-- Items and blueprints exactly as they were used, named by the digest of their bytes,
-- so that an attempt never depends on what became of the bank.
CREATE TABLE content (
    digest TEXT PRIMARY KEY,
    body   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
    id         TEXT PRIMARY KEY,                 -- ULID
    candidate  TEXT NOT NULL,
    exam       TEXT NOT NULL,                    -- the blueprint's id
    number     INTEGER NOT NULL CHECK (number > 0), -- counts per candidate and exam
    bank       TEXT NOT NULL,                    -- digest of the whole bank
    blueprint  TEXT NOT NULL REFERENCES content (digest),
    paper      TEXT NOT NULL,                    -- JSON
    started_at TEXT NOT NULL,                    -- RFC 3339, UTC, milliseconds, like every time here
    UNIQUE (candidate, exam, number)
) STRICT, WITHOUT ROWID;

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
    at       TEXT NOT NULL,
    body     TEXT NOT NULL,                      -- JSON
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;

-- A later grading of the same attempt is a further row with its reason; the last one counts.
CREATE TABLE outcome (
    attempt   TEXT NOT NULL REFERENCES attempt (id),
    sequence  INTEGER NOT NULL,                  -- from 0
    ended_at  TEXT NOT NULL,
    ending    TEXT NOT NULL CHECK (ending IN ('submitted', 'expired')),
    graded_at TEXT NOT NULL,
    reason    TEXT NOT NULL,
    score     INTEGER NOT NULL,                  -- hundredths of a point, like max and needed
    max       INTEGER NOT NULL,
    needed    INTEGER NOT NULL,
    decision  TEXT NOT NULL CHECK (decision IN ('pass', 'fail', 'refer')),
    body      TEXT NOT NULL,                     -- JSON
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_by_candidate ON attempt (candidate, exam);
CREATE INDEX attempt_by_time ON attempt (started_at);

-- What happened is only ever added to.
CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE (ABORT, 'content is never changed'); END;
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt BEGIN SELECT RAISE (ABORT, 'attempts are never changed'); END;
CREATE TRIGGER attempt_item_stays BEFORE UPDATE ON attempt_item BEGIN SELECT RAISE (ABORT, 'papers are never changed'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
CREATE TRIGGER outcome_stays BEFORE UPDATE ON outcome BEGIN SELECT RAISE (ABORT, 'outcomes are never changed'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE (ABORT, 'attempts are never removed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'events are never removed'); END;
CREATE TRIGGER outcome_kept BEFORE DELETE ON outcome BEGIN SELECT RAISE (ABORT, 'outcomes are never removed'); END;
