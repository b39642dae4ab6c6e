-- One row for each graded attempt, its last grading that was known, oldest submission first; rounds of practice only
-- where they are asked for.
SELECT attempt.id,
       coalesce(person.number, person.id) AS candidate,
       attempt.exam,
       attempt.number,
       attempt.started_at,
       attempt.bank,
       content.body,
       outcome.ended_at,
       outcome.ending,
       outcome.score,
       outcome.max,
       outcome.needed,
       outcome.decision,
       CASE WHEN json_valid(outcome.body) THEN json_extract(outcome.body, '$.failed_by_violation') END
           AS failed_by_violation
FROM attempt
JOIN person ON person.id = attempt.person
JOIN content ON content.digest = attempt.blueprint
JOIN outcome ON outcome.attempt = attempt.id
WHERE outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest
                          WHERE latest.attempt = attempt.id AND (:known IS NULL OR latest.graded_at <= :known))
  AND (attempt.exam = :exam OR :exam IS NULL AND attempt.exam <> :round)
  AND (:candidate IS NULL OR person.number = :candidate)
  AND (:since IS NULL OR outcome.ended_at >= :since)
ORDER BY outcome.ended_at, attempt.id
