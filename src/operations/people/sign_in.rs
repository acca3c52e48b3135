//! Sign in by a mailed link, once.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::id::{InvitationId, OrganizationId, SessionId, SignInId, UserId};
use crate::domain::time::Timestamp;
use crate::objects::User;
use crate::operations::{Actor, Operation, decided};
use crate::statements::people_sign_in::{IS_SIGNED_IN, LOOK, SIGN_IN};

/// What signing in needs.
#[derive(Clone, Debug, Serialize)]
pub struct Redeem {
    /// When, and the operation's fresh id; whoever acts is nobody yet.
    #[serde(flatten)]
    pub actor: Actor,
    /// Which link, its signature verified.
    pub sign_in: SignInId,
    /// The new account's id, where the address has none.
    pub user: UserId,
    /// The new session's id.
    #[serde(rename = "new_session")]
    pub session: SessionId,
    /// When it ends, in milliseconds since the epoch.
    pub session_expires_at: i64,
    /// The id of the new person's own organization, where they get one.
    pub personal: Option<OrganizationId>,
}

/// Who signed in, and where that leads.
#[derive(Clone, Debug, Deserialize)]
pub struct SignedIn {
    /// Who.
    pub user: User,
    /// To this path.
    pub redirect_path: Option<String>,
    /// Or to this invitation's page.
    pub invitation: Option<InvitationLink>,
    /// Whether the new session is there: now, or since the first of two clicks.
    pub has_session: bool,
}

/// What a fresh link to an invitation is signed from.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct InvitationLink {
    pub id: InvitationId,
    pub version: u32,
    pub expires_at: Timestamp,
}

/// Signs in; where the link was used in this browser before, leads on.
///
/// Refusals: `unauthenticated` where the link was used, ended or has expired.
pub fn sign_in(redeem: &Redeem) -> Operation<SignedIn> {
    Operation::new(SIGN_IN, redeem, |rows| decided(rows, |rows| rows.one("signed_in")))
}

/// Looks whether the link could sign in now, and gives who is signed in by it already.
/// Changes nothing.
///
/// Refusals: as [`sign_in`].
pub fn look(redeem: &Redeem) -> Operation<Option<SignedIn>> {
    Operation::new(LOOK, redeem, |rows| decided(rows, |rows| rows.first("signed_in")))
}

#[derive(Deserialize)]
struct Signed {
    is_in: bool,
}

/// Whether the session that is shown lives.
pub fn is_signed_in(actor: &Actor) -> Batch<bool> {
    Batch::new(IS_SIGNED_IN, actor, |rows| Ok(rows.one::<Signed>("is_in")?.is_in))
}
