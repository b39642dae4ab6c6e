-- Contents that records name and that are not there. Lexicons are named inside of contents: one
-- that names them has their digests as the values of a flat object.
WITH named (digest) AS (
    SELECT blueprint FROM attempt
    UNION
    SELECT lexicons FROM attempt WHERE lexicons IS NOT NULL
    UNION
    SELECT content FROM attempt_item
    UNION
    SELECT each.value
    FROM (SELECT DISTINCT lexicons FROM attempt WHERE lexicons IS NOT NULL) AS sets
    JOIN content ON content.digest = sets.lexicons
    JOIN json_each(content.body) AS each
)
SELECT digest FROM named
WHERE NOT EXISTS (SELECT 1 FROM content WHERE content.digest = named.digest)
