-- One row for each graded attempt, its last grading that was known, oldest submission first; rounds of
-- practice only where they are asked for. Every grading of an attempt has the same end, so that the
-- first ones give the order: nothing is sorted.
FROM outcome AS first
CROSS JOIN attempt ON attempt.id = first.attempt
CROSS JOIN person ON person.id = attempt.person
CROSS JOIN outcome ON outcome.attempt = first.attempt
    AND outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest
                            WHERE latest.attempt = first.attempt
                              AND (:known IS NULL OR latest.graded_at <= :known))
WHERE first.sequence = 0
  AND first.ended_at >= coalesce(:since, '')
  AND (attempt.exam = :exam OR :exam IS NULL AND attempt.exam <> :round)
  AND (:candidate IS NULL OR person.number = :candidate)
  AND (:department IS NULL OR person.department = :department
       OR (person.department > :department || '/' AND person.department < :department || '0'))
ORDER BY first.ended_at, first.attempt
