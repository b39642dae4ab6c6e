-- The last grading of each attempt in the scope, oldest submission first, with the items to grade
-- again; rounds of practice are nobody's certificate.
SELECT attempt.id,
       coalesce(person.number, person.id) AS candidate,
       attempt.number,
       attempt.paper,
       attempt.started_at,
       blueprint.body AS blueprint,
       outcome.sequence,
       outcome.ended_at,
       outcome.ending,
       outcome.graded_at,
       outcome.reason,
       outcome.body,
       (SELECT json_group_array(json_array(position, content)) FROM attempt_item
        WHERE attempt_item.attempt = attempt.id AND (:item IS NULL OR item = :item)) AS items,
       (SELECT json_group_array(json_extract(journal.facts, '$.item')) FROM journal
        WHERE journal.subject = attempt.id AND journal.kind = 'attempt-remarked') AS settled
FROM attempt
JOIN person ON person.id = attempt.person
JOIN content AS blueprint ON blueprint.digest = attempt.blueprint
JOIN outcome ON outcome.attempt = attempt.id
WHERE attempt.exam <> :round
  AND person.salt IS NOT NULL
  AND (:exam IS NULL OR attempt.exam = :exam)
  AND (:item IS NULL OR EXISTS (SELECT 1 FROM attempt_item
                                WHERE attempt_item.attempt = attempt.id AND attempt_item.item = :item))
  AND outcome.sequence = (SELECT max(latest.sequence) FROM outcome AS latest WHERE latest.attempt = attempt.id)
ORDER BY outcome.ended_at, attempt.id
