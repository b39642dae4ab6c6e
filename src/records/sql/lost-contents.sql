-- Contents that records name and that are not there. Lexicons are named inside of contents: one
-- that names them has their digests as the values of a flat object. A regrading names the items that
-- it was graded by.
WITH regraded (facts) AS (
    SELECT facts FROM journal WHERE kind = 'attempt-regraded' AND json_valid(facts)
), sets (lexicons) AS (
    SELECT lexicons FROM attempt WHERE lexicons IS NOT NULL
    UNION
    SELECT json_extract(facts, '$.lexicons') FROM regraded WHERE json_extract(facts, '$.lexicons') IS NOT NULL
), named (digest) AS (
    SELECT blueprint FROM attempt
    UNION
    SELECT lexicons FROM sets
    UNION
    SELECT content FROM attempt_item
    UNION
    SELECT each.value FROM regraded JOIN json_each(regraded.facts, '$.items') AS each
    UNION
    SELECT each.value
    FROM sets
    JOIN content ON content.digest = sets.lexicons
    JOIN json_each(content.body) AS each
)
SELECT digest FROM named
WHERE NOT EXISTS (SELECT 1 FROM content WHERE content.digest = named.digest)
