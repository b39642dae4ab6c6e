SELECT coalesce(person.number, person.id) AS candidate, attempt.number, attempt.paper, attempt.started_at,
       blueprint.body AS blueprint, lexicons.body AS lexicons
FROM attempt
JOIN person ON person.id = attempt.person
JOIN content AS blueprint ON blueprint.digest = attempt.blueprint
LEFT JOIN content AS lexicons ON lexicons.digest = attempt.lexicons
WHERE attempt.id = ?1
