-- Texts whose words were taken out although nobody was erased who could be named in them.
SELECT 'event ' || event.attempt || '/' || event.sequence
FROM event
WHERE length(event.seal) <> 16
  AND NOT EXISTS (SELECT 1 FROM attempt JOIN person ON person.id = attempt.person
                  WHERE attempt.id = event.attempt AND person.salt IS NULL)
UNION ALL
SELECT 'outcome ' || outcome.attempt || '/' || outcome.sequence
FROM outcome
WHERE length(outcome.seal) <> 16
  AND NOT EXISTS (SELECT 1 FROM attempt JOIN person ON person.id = attempt.person
                  WHERE attempt.id = outcome.attempt AND person.salt IS NULL)
UNION ALL
SELECT journal.kind || ' ' || journal.leaf
FROM journal
WHERE length(journal.seal) <> 16
  AND NOT EXISTS (SELECT 1 FROM journal AS later
                  WHERE later.kind = 'person-erased' AND later.leaf > journal.leaf)
