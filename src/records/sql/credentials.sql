-- Entries of credentials, each credential by that of its issue. Which of them, and their order,
-- follows. Its index has all that they are chosen by, so that the others are not read.
SELECT journal.kind, journal.person, journal.subject, journal.effective, journal.facts, person.*
FROM journal AS held INDEXED BY journal_held
CROSS JOIN journal ON journal.subject = held.subject AND journal.kind GLOB 'credential-*'
CROSS JOIN person ON person.id = journal.person
WHERE held.kind = 'credential-issued'
  AND (:known IS NULL OR journal.recorded_at <= :known)
