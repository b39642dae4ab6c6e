UPDATE person
SET is_registered = 0, number = NULL, name = NULL, department = NULL, post = NULL, team = NULL,
    entered_on = NULL, left_on = NULL, salt = NULL
WHERE id = ?1
