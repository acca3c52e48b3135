-- What SQLite has no words for in JSON.

-- function json_boolean(condition): a condition as JSON's true or false; SQLite has only 1 and 0.
json(iif(condition, 'true', 'false'))

-- function list_row(at, item): a row of a list: the item's position, which has nothing in it that JSON
-- escapes, and the item, which is JSON.
'{"at":"' || (at) || '","item":' || (item) || '}'
