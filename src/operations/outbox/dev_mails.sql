-- batch keep_dev_mail

-- write insert_mail
INSERT INTO dev_mails (id, recipient, subject, text, html)
SELECT coalesce((SELECT max(id) FROM dev_mails), 0) + 1, :to, :subject, :text, :html

-- write delete_old_mails: the newest hundred are enough to look at.
DELETE FROM dev_mails WHERE id <= (SELECT max(id) - 100 FROM dev_mails) AND ?1 IS NOT NULL

-- batch list_dev_mails

-- answer mails: a hundred mails whole would be more than is taken of one statement.
SELECT json_object(
  'id', d.id, 'to', d.recipient, 'subject', d.subject, 'text', iif(d.id = shown.id, d.text, ''),
  'html', iif(d.id = shown.id, d.html, '')
)
FROM (SELECT coalesce(:mail, max(id)) AS id FROM dev_mails) shown
CROSS JOIN dev_mails d
ORDER BY d.id DESC
LIMIT 100
