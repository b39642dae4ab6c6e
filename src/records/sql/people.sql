-- A department with all below it: its own name, and every path that begins with it and a '/'.
SELECT person.*
FROM person
WHERE salt IS NOT NULL
  AND (:department IS NULL OR department = :department
       OR (department > :department || '/' AND department < :department || '0'))
  AND (NOT :registered OR is_registered)
ORDER BY department, number
