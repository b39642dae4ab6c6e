INSERT INTO person (id, is_registered, number, name, department, post, team, entered_on, left_on, salt)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    is_registered = excluded.is_registered,
    number = excluded.number,
    name = excluded.name,
    department = excluded.department,
    post = excluded.post,
    team = excluded.team,
    entered_on = excluded.entered_on,
    left_on = excluded.left_on,
    salt = excluded.salt
