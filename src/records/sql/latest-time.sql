SELECT max(at) FROM (
    SELECT max(started_at) AS at FROM attempt
    UNION ALL
    SELECT recorded_at FROM journal WHERE leaf = (SELECT max(leaf) FROM journal)
)
