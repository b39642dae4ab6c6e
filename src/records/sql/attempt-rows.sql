SELECT attempt.*,
       (SELECT json_group_array(json_array(position, item, content))
        FROM (SELECT position, item, content FROM attempt_item
              WHERE attempt_item.attempt = attempt.id ORDER BY position)) AS items
FROM attempt
ORDER BY attempt.id
