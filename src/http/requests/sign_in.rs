//! Signing in by a mailed link: where it leads, and what using it needs.

use crate::config::Config;
use crate::domain::moment::Moment;
use crate::domain::refusal::Code;
use crate::domain::time::Timestamp;
use crate::link::Purpose;
use crate::operations::Actor;
use crate::operations::people::request_sign_in::Destination;
use crate::operations::people::sign_in::Redeem;

/// A path to return to. One with a link in it would be kept as a secret at
/// rest (law 11): an invitation's is kept as the invitation, others are refused.
pub fn to_return_to(path: &str, config: &Config) -> Option<Destination> {
    let Some(rest) = path.strip_prefix("/invitations/") else {
        let is_secret = config.keys.sees_token_in(path);
        return (!is_secret).then(|| Destination::Path(path.to_owned()));
    };
    let purposes = [Purpose::MailedInvitation, Purpose::HandedInvitation];
    // Whether it has expired shows when it is opened.
    let claims = config.keys.verify(rest, &purposes, Timestamp::from_ms(i64::MIN)).ok()?;
    Some(Destination::Invitation(claims.subject))
}

/// What redeeming a sign-in link needs, read without the database.
///
/// # Errors
/// `unauthenticated`, where the token is forged or expired.
pub fn redeem(
    config: &Config,
    token: &str,
    actor: Actor,
    moment: &mut Moment,
) -> Result<Redeem, Code> {
    let claims = config.keys.verify(token, &[Purpose::SignIn], moment.now());
    let claims = claims.map_err(|_| Code::Unauthenticated)?;
    Ok(Redeem {
        actor,
        sign_in: claims.subject,
        user: moment.id(),
        session: moment.id(),
        session_expires_at: moment.now().plus_ms(config.session_ms).ms(),
        personal: config.personal_organization.then(|| moment.id()),
    })
}
