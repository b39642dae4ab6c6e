-- Reports from candidates with what came of them, oldest first.
SELECT gap.number,
       gap.item,
       gap.bank,
       coalesce(person.number, person.id) AS candidate,
       gap.noted_on,
       gap.body,
       gap_closing.closed_on,
       gap_closing.by,
       gap_closing.note
FROM gap
LEFT JOIN person ON person.id = gap.person
LEFT JOIN gap_closing ON gap_closing.gap = gap.number
WHERE (:item IS NULL OR gap.item = :item)
  AND (:closed OR gap_closing.gap IS NULL)
ORDER BY gap.number
