SELECT attempt_item.item
FROM attempt
JOIN attempt_item ON attempt_item.attempt = attempt.id
WHERE attempt.person = (SELECT id FROM person WHERE person.number = :candidate)
  AND attempt.exam <> :round
  AND attempt.started_at < :before
  AND NOT EXISTS (SELECT 1 FROM outcome
                  WHERE outcome.attempt = attempt.id AND outcome.ended_at < :before)
