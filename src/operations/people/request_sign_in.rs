//! Ask for a link that signs in. The answer is the same whoever asks.

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::db::Batch;
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OperationId, SignInId};
use crate::domain::moment::Moment;
use crate::domain::search;
use crate::domain::time::{MINUTE, Timestamp};
use crate::statements::people_request_sign_in::REQUEST_SIGN_IN;

/// How long the link works, in milliseconds.
pub const LIFETIME_MS: i64 = 15 * MINUTE;

/// Where signing in leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To the person's own page.
    Account,
    /// To a path of this deployment.
    Path(String),
    /// Back to an invitation, by a link signed then.
    Invitation(InvitationId),
}

/// Who wants to sign in, and how.
pub struct Request<'a> {
    /// The link's fresh id.
    pub id: SignInId,
    /// The operation's fresh id.
    pub op: OperationId,
    /// To which address.
    pub address: &'a Address,
    /// Where it leads.
    pub destination: Destination,
    /// The language to write in, if whoever asks reads one of ours.
    pub locale: Option<&'static str>,
    /// Whether an address without an account may get one.
    pub signup_open: bool,
    /// How long after one mail to an address the next may go, in milliseconds.
    pub cooldown_ms: i64,
}

impl<'a> Request<'a> {
    /// The request under fresh ids, by the deployment's configuration.
    pub fn new(
        config: &Config,
        moment: &mut Moment,
        address: &'a Address,
        destination: Destination,
        locale: Option<&'static str>,
    ) -> Self {
        Self {
            id: moment.id(),
            op: moment.id(),
            address,
            destination,
            locale,
            signup_open: config.signup_open,
            cooldown_ms: config.resend_cooldown_ms,
        }
    }
}

#[derive(Serialize)]
struct Input<'a> {
    id: SignInId,
    op: OperationId,
    now: i64,
    email: &'a str,
    address: &'a str,
    folded_address: String,
    redirect_path: Option<&'a str>,
    invitation: Option<InvitationId>,
    locale: Option<&'static str>,
    signup_open: bool,
    cooldown_ms: i64,
    expires_at: i64,
}

#[derive(Deserialize)]
struct Queued {
    queued: bool,
}

/// Writes the link's row and its mail, unless the address was asked for just now.
/// Whether it has an account is not looked at here, so that no difference in what
/// is done, and in the time that takes, can tell: where there is no account and
/// none may be made, the newest invitation that was mailed to the address is mailed in
/// its place when it is claimed, or nothing is. Answers whether there
/// is a mail, which the caller of the API is not told.
pub fn request_sign_in(request: &Request<'_>, now: Timestamp) -> Batch<bool> {
    let (redirect_path, invitation) = match &request.destination {
        Destination::Account => (None, None),
        Destination::Path(path) => (Some(path.as_str()), None),
        Destination::Invitation(invitation) => (None, Some(*invitation)),
    };
    let input = Input {
        id: request.id,
        op: request.op,
        now: now.ms(),
        email: request.address.as_typed(),
        address: request.address.normal(),
        folded_address: search::of_address(request.address.normal()),
        redirect_path,
        invitation,
        locale: request.locale,
        signup_open: request.signup_open,
        cooldown_ms: request.cooldown_ms,
        expires_at: now.plus_ms(LIFETIME_MS).ms(),
    };
    Batch::new(REQUEST_SIGN_IN, &input, |rows| Ok(rows.one::<Queued>("queued")?.queued))
}
