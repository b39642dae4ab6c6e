SELECT attempt.id, attempt.exam, outcome.ended_at, outcome.decision,
       CASE WHEN json_valid(outcome.body) THEN json_extract(outcome.body, '$.failed_by_violation') END
           AS failed_by_violation
FROM attempt
JOIN outcome ON outcome.attempt = attempt.id
WHERE attempt.person = ?1
  AND outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest WHERE latest.attempt = attempt.id)
ORDER BY outcome.ended_at, attempt.id
