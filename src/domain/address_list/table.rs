//! A table whose first row says which column has addresses: one entry a row.

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::entry::Entry;
use super::line::{Found, add_name, ends_line, ends_part, names_in, of_line, says_something};
use super::word::{is_at, words};

/// What the head of a column with addresses has in it.
const MAIL: [&str; 9] =
    ["mail", "courriel", "correo", "メール", "邮", "郵", "메일", "почта", "بريد"];
/// And of one with names.
const NAME: [&str; 9] = ["name", "nom", "naam", "imię", "nazwisko", "名", "이름", "имя", "اسم"];
/// But not where it has this, too.
const NO_NAME: [&str; 7] = ["company", "organi", "phonetic", "yomi", "nick", "file", "user"];

/// How many columns of a kind are looked at, and how many entries of a cell.
const COLUMNS_MAX: usize = 8;
const CELL_MAX: usize = 100;

/// The entries, as many as `most`, where the text is such a table.
pub fn read(text: &str, most: usize) -> Option<Vec<Entry>> {
    // Spreadsheets say the delimiter in a line of its own.
    let text = text.trim_start();
    let said = text.split_once(ends_line).filter(|(line, _)| line.starts_with("sep="));
    let text = said.map_or(text, |(_, rest)| rest.trim_start());
    let head = text.split(ends_line).next()?;
    let delimiter = ['\t', ';', '|', ','].into_iter().find(|delimiter| head.contains(*delimiter));
    let delimiter = u8::try_from(delimiter.filter(|_| !head.contains(is_at))?).ok()?;
    let mut rows =
        Rows { reader: ReaderBuilder::new().delimiter(delimiter).build(), rest: text.as_bytes() };
    let heads = rows.next()?;
    let of = |wanted: &[&str], others: &[&str]| -> Vec<usize> {
        let is = |head: &str| {
            let head = head.to_lowercase();
            let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
            has(wanted) && !has(others)
        };
        heads
            .iter()
            .enumerate()
            .filter(|(_, head)| is(head))
            .map(|(at, _)| at)
            .take(COLUMNS_MAX)
            .collect()
    };
    let mails = of(&MAIL, &[]);
    // A sentence is no head.
    if mails.is_empty() || heads.iter().any(|head| head.split_whitespace().nth(6).is_some()) {
        return None;
    }
    let names: Vec<usize> =
        of(&NAME, &NO_NAME).into_iter().filter(|at| !mails.contains(at)).collect();
    let rows = rows.filter(|cells| cells.iter().any(|cell| says_something(cell)));
    let mut found = Found::new(most);
    for cells in rows {
        if found.is_full() {
            break;
        }
        found.add(of_row(&cells, &mails, &names));
    }
    Some(found.entries)
}

fn of_row(cells: &[String], mails: &[usize], names: &[usize]) -> Entry {
    let read = |at: usize| {
        let mut found = Found::new(CELL_MAX);
        for line in cells.get(at).map_or("", String::as_str).split(ends_line) {
            of_line(line, true, &mut found);
        }
        found.entries
    };
    let in_mails: Vec<Entry> = mails.iter().flat_map(|at| read(*at)).collect();
    let others: Vec<Entry> =
        (0..cells.len()).filter(|at| !mails.contains(at)).flat_map(read).collect();
    let all: Vec<&Entry> = in_mails.iter().chain(&others).collect();
    let row =
        || cells.join(" ").split_whitespace().collect::<Vec<_>>().join(" ").replace(ends_part, " ");
    let Some(entry) = all.iter().find(|entry| entry.address.is_some()) else {
        // What stands where an address should be, else all that there is.
        let meant = all.iter().find(|entry| words(&entry.typed).any(|word| word.is_address()));
        return meant.map_or_else(|| Entry::wrong(&row()), |entry| (*entry).clone());
    };
    let mut entry = (*entry).clone();
    if in_mails.iter().any(|other| other.address.is_some() && other.text() != entry.text()) {
        entry.typed = row();
    }
    let mut name = String::new();
    for cell in names.iter().filter_map(|at| cells.get(*at)) {
        let part = names_in(cell.split(ends_part));
        if name.is_empty() {
            name = part;
        } else if !name.contains(&part) {
            name = format!("{name} {part}");
        }
    }
    if !name.is_empty() {
        entry.name.clear();
        add_name(&mut entry, &name);
    }
    entry
}

/// The rows of a CSV file (RFC 4180).
struct Rows<'a> {
    reader: csv_core::Reader,
    rest: &'a [u8],
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        let (mut row, mut field, mut buffer) = (Vec::new(), Vec::new(), [0; 512]);
        loop {
            let (result, read, written) = self.reader.read_field(self.rest, &mut buffer);
            self.rest = self.rest.get(read..).unwrap_or_default();
            field.extend_from_slice(buffer.get(..written).unwrap_or_default());
            match result {
                ReadFieldResult::Field { record_end } => {
                    row.push(String::from_utf8_lossy(&field).into_owned());
                    field.clear();
                    if record_end {
                        return Some(row);
                    }
                }
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::End => return None,
            }
        }
    }
}
