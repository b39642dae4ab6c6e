SELECT attempt_before.*,
       0 AS leaf,
       candidate AS person,
       (SELECT json_group_array(json_array(position, item, content))
        FROM (SELECT position, item, content FROM attempt_item_before
              WHERE attempt_item_before.attempt = attempt_before.id ORDER BY position)) AS items
FROM attempt_before
ORDER BY started_at, id
