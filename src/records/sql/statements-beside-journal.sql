SELECT journal.leaf, journal.statement AS said, statement.body AS stated, statement.salt,
       person.salt IS NULL AS is_erased
FROM journal
JOIN person ON person.id = journal.person
LEFT JOIN statement ON statement.leaf = journal.leaf AND statement.person = journal.person
WHERE journal.statement IS NOT NULL
UNION ALL
SELECT statement.leaf, NULL, statement.body, statement.salt, 0
FROM statement
WHERE NOT EXISTS (SELECT 1 FROM journal
                  WHERE journal.leaf = statement.leaf AND journal.person = statement.person
                    AND journal.statement IS NOT NULL)
