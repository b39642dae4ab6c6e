-- The last grading of each ended attempt of one candidate, oldest submission first; with :before, as
-- it was known just before that moment.
SELECT attempt.id,
       attempt.exam,
       outcome.ended_at,
       outcome.body,
       CASE WHEN json_valid(blueprint.body) THEN json_extract(blueprint.body, '$.mode') END AS mode
FROM attempt
JOIN content AS blueprint ON blueprint.digest = attempt.blueprint
JOIN outcome ON outcome.attempt = attempt.id
WHERE attempt.person = (SELECT id FROM person WHERE person.number = :candidate)
  AND outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest WHERE latest.attempt = attempt.id
                            AND (:before IS NULL OR latest.graded_at < :before))
  AND (:before IS NULL OR outcome.ended_at < :before)
ORDER BY outcome.ended_at, attempt.id
