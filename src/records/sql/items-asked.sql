-- Each item of an exam's graded papers as its latest attempt had it. Beside max(), SQLite takes the
-- other columns from the row that has it.
SELECT content.body, latest.versions
FROM (
    SELECT attempt_item.item AS item,
           attempt_item.content AS content,
           max(attempt.id),
           (SELECT count(DISTINCT other.content)
            FROM attempt_item AS other
            JOIN attempt AS sat ON sat.id = other.attempt
            WHERE other.item = attempt_item.item AND sat.exam = ?1) AS versions
    FROM attempt_item
    JOIN attempt ON attempt.id = attempt_item.attempt
    WHERE attempt.exam = ?1
      AND EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id)
    GROUP BY attempt_item.item
) AS latest
JOIN content ON content.digest = latest.content
ORDER BY latest.item
