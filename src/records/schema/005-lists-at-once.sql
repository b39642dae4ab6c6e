-- Step 5. Never edited after release; later changes are later steps.
-- Lists of a large store begin at once, without a look at every attempt.

-- The attempts without an outcome.
CREATE TABLE open_attempt (
    attempt TEXT PRIMARY KEY REFERENCES attempt (id)
) STRICT, WITHOUT ROWID;
INSERT INTO open_attempt
    SELECT id FROM attempt WHERE NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id);
CREATE TRIGGER attempt_opens AFTER INSERT ON attempt BEGIN INSERT INTO open_attempt VALUES (new.id); END;
CREATE TRIGGER attempt_closes AFTER INSERT ON outcome BEGIN DELETE FROM open_attempt WHERE attempt = new.attempt; END;

-- Scores in the order of submission, people in the order of departments.
CREATE INDEX outcome_by_end ON outcome (ended_at, attempt) WHERE sequence = 0;
DROP INDEX person_by_department;
CREATE INDEX person_by_department ON person (department, number) WHERE salt IS NOT NULL;
