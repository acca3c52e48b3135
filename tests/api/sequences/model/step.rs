//! What can be done, and by whom. Organizations, people, invitations and all
//! the others stand by their numbers.

use usher::domain::role::Role;

use super::Set;

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Actor {
    Root,
    Session(usize),
    Key(usize),
}

/// A role as it is asked for: by a built-in name, a name, or an id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    BuiltIn(Role),
    Named(&'static str),
    Id(usize),
}

/// A role with permissions beyond it, as they are asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub role: Ask,
    pub permissions: Set,
}

/// Something that is done.
#[derive(Clone, Debug)]
pub enum Step {
    /// To the organization itself, to its child, or to both.
    Invite {
        actor: Actor,
        organization: usize,
        people: Vec<usize>,
        own: Option<Asked>,
        child: Option<Asked>,
        restore: bool,
    },
    Invitation {
        actor: Actor,
        invitation: usize,
        act: InvitationAct,
    },
    Invitations {
        actor: Actor,
        organization: usize,
        invitations: Vec<usize>,
        act: InvitationAct,
    },
    Replace {
        actor: Actor,
        invitation: usize,
        person: usize,
    },
    Accept {
        link: usize,
        session: Option<usize>,
    },
    /// From `/v1/me/invitations`.
    AcceptOwn {
        actor: Actor,
        invitation: usize,
    },
    /// On behalf of a person for whom the application vouches.
    AcceptFor {
        actor: Actor,
        invitation: usize,
        person: usize,
    },
    Decline {
        link: usize,
    },
    DeclineOwn {
        actor: Actor,
        invitation: usize,
    },
    Member {
        actor: Actor,
        organization: usize,
        person: usize,
        act: MemberAct,
    },
    Members {
        actor: Actor,
        organization: usize,
        people: Vec<usize>,
        act: MemberAct,
    },
    Check {
        actor: Actor,
        organization: usize,
        person: usize,
        permission: &'static str,
    },
    CreateRole {
        actor: Actor,
        organization: usize,
        name: &'static str,
        permissions: Set,
    },
    EditRole {
        actor: Actor,
        organization: usize,
        role: usize,
        name: Option<&'static str>,
        permissions: Option<Set>,
    },
    DeleteRole {
        actor: Actor,
        organization: usize,
        role: usize,
        replacement: Option<Ask>,
    },
    CreateKey {
        actor: Actor,
        organization: usize,
        asked: Asked,
    },
    RevokeKey {
        actor: Actor,
        organization: usize,
        key: usize,
    },
    LimitSeats {
        actor: Actor,
        organization: usize,
        limit: Option<i64>,
    },
    /// Of the organization's ownership.
    Offer {
        actor: Actor,
        organization: usize,
        person: usize,
    },
    TakeBack {
        actor: Actor,
        organization: usize,
    },
    AcceptOffer {
        transfer: usize,
        session: Option<usize>,
    },
    DeclineOffer {
        transfer: usize,
    },
    SignIn {
        person: usize,
    },
    EndSession {
        session: usize,
    },
    Cron,
    Pass {
        ms: i64,
    },
}

/// What is done to an invitation, or to many.
#[derive(Clone, Debug)]
pub enum InvitationAct {
    /// `hand_over`: without a mail, the link in the answer.
    Resend {
        rotate: bool,
        hand_over: bool,
    },
    Revoke,
    /// `role`: none in the organization itself where it is `Some(None)`.
    /// `child`: in place of the grants in the child; of one invitation only.
    Edit {
        role: Option<Option<Ask>>,
        permissions: Option<Set>,
        child: Option<Option<Asked>>,
    },
}

/// What is done to a member, or to many.
#[derive(Clone, Debug)]
pub enum MemberAct {
    /// `keep`, of these: what they have left open goes to who acts.
    Edit {
        role: Option<Ask>,
        permissions: Option<Set>,
        keep: bool,
    },
    Deactivate {
        keep: bool,
    },
    Reactivate,
    Remove {
        keep: bool,
    },
}
