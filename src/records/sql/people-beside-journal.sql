SELECT person.*,
       (SELECT facts FROM journal
        WHERE journal.person = person.id AND journal.kind GLOB 'person-*'
        ORDER BY leaf DESC LIMIT 1) AS facts
FROM person
ORDER BY person.id
