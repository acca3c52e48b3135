//! The ids that a bulk request names.

/// The ids of 1 to 1,000 things that one request names (docs/api.md, `ids`). They are text:
/// one that is no id answers like one that names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkIds(Vec<String>);

/// What is wrong with the number of ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongCount {
    /// There is none.
    None,
    /// There are more than [`BulkIds::MOST`].
    TooMany,
}

impl BulkIds {
    /// The most ids.
    pub const MOST: usize = 1_000;
    /// The rule, as the API tells it.
    pub const RULE: &str = "Must be a list of 1 to 1000 ids.";

    /// Takes the ids.
    ///
    /// # Errors
    /// Where there is none, or where there are too many.
    pub fn parse(ids: Vec<String>) -> Result<Self, WrongCount> {
        match ids.len() {
            0 => Err(WrongCount::None),
            count if count > Self::MOST => Err(WrongCount::TooMany),
            _ => Ok(Self(ids)),
        }
    }

    /// The ids.
    pub fn into_vec(self) -> Vec<String> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_1_to_1000_ids() {
        let ids = |count| vec![String::new(); count];
        assert_eq!(BulkIds::parse(ids(0)), Err(WrongCount::None));
        assert_eq!(BulkIds::parse(ids(BulkIds::MOST)).map(|ids| ids.into_vec().len()), Ok(1_000));
        assert_eq!(BulkIds::parse(ids(BulkIds::MOST + 1)), Err(WrongCount::TooMany));
        assert_eq!(BulkIds::RULE, format!("Must be a list of 1 to {} ids.", BulkIds::MOST));
    }
}
