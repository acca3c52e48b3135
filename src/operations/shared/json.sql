-- What SQLite has no words for in JSON.

-- function json_boolean(condition): a condition as JSON's true or false; SQLite has only 1 and 0.
json(iif(condition, 'true', 'false'))
