-- Every entry of every credential, or of one, in the order of numbers and of recording.
SELECT journal.kind, journal.person, journal.subject, journal.effective, journal.facts, person.*
FROM journal
JOIN person ON person.id = journal.person
WHERE journal.subject IS NOT NULL
  AND journal.kind GLOB 'credential-*'
  AND (:number IS NULL OR journal.subject = :number)
  AND (:known IS NULL OR journal.recorded_at <= :known)
ORDER BY journal.subject, journal.leaf
