//! Bulk operations: the same operation on one target or on many.
//!
//! Each thing is judged by itself: what the judgement refuses stays as it is,
//! the rest is done. The caller's own right to do it decides about all.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Decision, Verdict, decided, refuse};
use crate::db::{Corrupt, Rows};
use crate::domain::refusal::{Code, Refusal};

/// On what.
#[derive(Clone, Debug)]
pub enum Targets<F> {
    /// On these; ids that name nothing are refused each.
    Ids(Vec<String>),
    /// On what this finds.
    Filter(F),
}

/// Longer than any id, in bytes.
const ID_LENGTH_MAX: usize = 64;

/// Whether a text may be an id. What cannot be one names nothing, and the
/// database is not asked about it.
fn may_be_an_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    text.len() <= ID_LENGTH_MAX && text.bytes().all(plain)
}

/// The part of an operation's input that says on what.
#[derive(Serialize)]
pub(super) struct Chosen<F> {
    ids: Option<Vec<String>>,
    filter: Option<F>,
    /// Whether the thing itself is answered, being the only one.
    single: bool,
}

impl<F: Clone> Targets<F> {
    pub(super) fn chosen(&self) -> Chosen<F> {
        match self {
            // Each once: `json_each` has them in their order.
            Targets::Ids(ids) => {
                let mut seen = std::collections::BTreeSet::new();
                let each = ids.iter().filter(|id| may_be_an_id(id) && seen.insert(id.as_str()));
                Chosen { ids: Some(each.cloned().collect()), filter: None, single: false }
            }
            Targets::Filter(filter) => {
                Chosen { ids: None, filter: Some(filter.clone()), single: false }
            }
        }
    }
}

impl<F> Chosen<F> {
    pub(super) fn one(id: impl ToString) -> Self {
        Self { ids: Some(vec![id.to_string()]), filter: None, single: true }
    }
}

/// What became of one of the things.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// Which, as it was asked for.
    pub id: String,
    /// `done` or `refused`.
    pub status: &'static str,
    /// Why it was refused.
    pub code: Option<Code>,
    /// After how many seconds it would be worth another try, if that is why.
    #[serde(skip)]
    pub retry_after: Option<i64>,
}

/// What became of all of them, in their order.
#[derive(Clone, Debug)]
pub struct BulkResult {
    /// One for each.
    pub outcomes: Vec<Outcome>,
    /// Whether a filter would find others beyond those.
    pub more: bool,
}

/// A judgement as SQL gives it.
#[derive(Deserialize)]
struct Judged {
    id: String,
    #[serde(flatten)]
    judgement: Judgement,
}

#[derive(Deserialize)]
struct Judgement {
    decision: Verdict,
    field: Option<String>,
    retry_after: Option<i64>,
}

#[derive(Deserialize)]
struct More {
    more: bool,
    /// How many a filter finds, one more than are judged at most.
    #[serde(default)]
    found: usize,
}

/// Reads what became of each target: `outcomes` has the judgements.
pub(super) fn bulk_result<F>(
    rows: Rows,
    targets: &Targets<F>,
) -> Result<Result<BulkResult, Refusal>, Corrupt> {
    decided(rows, |rows| {
        let judged: Vec<Judged> = rows.list("outcomes")?;
        let outcome = |id: &str, code: Option<Code>, retry_after| Outcome {
            id: id.to_owned(),
            status: if code.is_none() { "done" } else { "refused" },
            code,
            retry_after,
        };
        let judge = |Judged { id, judgement }: &Judged| {
            outcome(id, judgement.decision.refusal(), judgement.retry_after)
        };
        let outcomes: Vec<Outcome> = match targets {
            Targets::Filter(_) => judged.iter().map(judge).collect(),
            Targets::Ids(ids) => {
                let found: BTreeMap<&str, &Judged> =
                    judged.iter().map(|judged| (judged.id.as_str(), judged)).collect();
                let unknown = |id| outcome(id, Some(Code::NotFound), None);
                let of = |id: &String| found.get(id.as_str()).map(|judged| judge(judged));
                ids.iter().map(|id| of(id).unwrap_or_else(|| unknown(id))).collect()
            }
        };
        let More { more, found } = rows.one("decide")?;
        Ok(BulkResult { more: more || found > outcomes.len(), outcomes })
    })
}

/// Reads what became of one, whose judgement is the operation's, and the
/// answer where it was done.
pub(super) fn single_result<T>(
    rows: Rows,
    answer: impl FnOnce(&Rows) -> Result<T, Corrupt>,
) -> Result<Result<T, Refusal>, Corrupt> {
    let done = decided(rows, |rows| {
        let Judged { judgement, .. } = rows.one("outcomes")?;
        let Judgement { decision, field, retry_after } = judgement;
        Ok(match decision {
            Verdict::Allowed => Ok(answer(rows)?),
            Verdict::Refused(code) => {
                Err(refuse(code, Decision { field, retry_after, ..Decision::of(decision) }))
            }
        })
    })?;
    Ok(done.and_then(|done| done))
}
