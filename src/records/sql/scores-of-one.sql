-- The same of one candidate.
FROM person
CROSS JOIN attempt ON attempt.person = person.id
CROSS JOIN outcome ON outcome.attempt = attempt.id
    AND outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest
                            WHERE latest.attempt = attempt.id
                              AND (:known IS NULL OR latest.graded_at <= :known))
WHERE person.number = :candidate
  AND outcome.ended_at >= coalesce(:since, '')
  AND (attempt.exam = :exam OR :exam IS NULL AND attempt.exam <> :round)
  AND (:department IS NULL OR person.department = :department
       OR (person.department > :department || '/' AND person.department < :department || '0'))
ORDER BY outcome.ended_at, attempt.id
