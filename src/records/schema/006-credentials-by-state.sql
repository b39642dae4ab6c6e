-- Step 6. Never edited after release; later changes are later steps.
-- Credentials of one state begin to be listed at once, however many are of another.

-- Each credential with the end and the beginning that it was issued with.
CREATE INDEX journal_held ON journal (
    subject,
    CASE WHEN json_valid(facts) THEN json_extract(facts, '$.until') END,
    effective
) WHERE kind = 'credential-issued';
-- Those of which more was recorded than that.
CREATE INDEX journal_acted ON journal (kind, subject)
    WHERE kind IN ('credential-suspended', 'credential-revoked', 'credential-extended');
