-- The last outcome of each graded attempt at an exam, in the order of the attempts' names.
SELECT attempt.id, attempt.started_at, outcome.body
FROM attempt
JOIN outcome ON outcome.attempt = attempt.id
WHERE attempt.exam = :exam
  AND outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest WHERE latest.attempt = attempt.id)
ORDER BY attempt.id
