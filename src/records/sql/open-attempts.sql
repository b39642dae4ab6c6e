-- Attempts that are said to be open and have an outcome, or the other way round.
SELECT attempt FROM open_attempt
WHERE EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = open_attempt.attempt)
   OR NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.id = open_attempt.attempt)
UNION ALL
SELECT id FROM attempt
WHERE NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id AND outcome.sequence = 0)
  AND NOT EXISTS (SELECT 1 FROM open_attempt WHERE open_attempt.attempt = attempt.id)
