//! The steps as requests, and their answers as the model tells them.

use serde_json::{Map, Value, json};

use super::Run;
use super::model::step::{Actor, Ask, Asked, InvitationAct, MemberAct, Step};
use super::model::{ADDRESSES, CHILD, Set};
use crate::support::world::{ROOT, Reply};

/// The id of nobody.
const NOBODY: &str = "user_00000000000000000000000000";

impl Run<'_> {
    fn credential(&self, actor: Actor) -> &str {
        match actor {
            Actor::Root => ROOT,
            Actor::Session(session) => &self.sessions[session],
            Actor::Key(key) => &self.keys[key].1,
        }
    }

    fn post(&self, actor: Actor, path: &str, body: &Value) -> Reply {
        self.world.post(path).by(self.credential(actor)).json(body).send()
    }

    fn patch(&self, actor: Actor, path: &str, body: &Value) -> Reply {
        self.world.patch(path).by(self.credential(actor)).json(body).send()
    }

    fn delete(&self, actor: Actor, path: &str) -> Reply {
        self.world.delete(path).by(self.credential(actor)).send()
    }

    fn in_organization(&self, organization: usize, rest: &str) -> String {
        format!("/v1/organizations/{}/{rest}", self.organizations[organization])
    }

    fn of_invitation(&self, invitation: usize, act: &str) -> String {
        let rest = format!("invitations/{}{act}", self.invitations[invitation]);
        self.in_organization(self.model.organization_of(invitation), &rest)
    }

    fn user(&self, person: usize) -> &str {
        self.users[person].as_deref().unwrap_or(NOBODY)
    }

    fn role(&self, ask: Ask) -> &str {
        match ask {
            Ask::BuiltIn(role) => role.name(),
            Ask::Named(name) => name,
            Ask::Id(role) => &self.roles[role],
        }
    }

    fn in_child(&self, asked: &Asked) -> Value {
        let (role, permissions) = (self.role(asked.role), &asked.permissions);
        json!({"organization_id": self.organizations[CHILD], "role": role, "permissions": permissions})
    }

    /// The changes of a role and of the permissions beyond it.
    fn changes(&self, role: Option<Option<Ask>>, permissions: Option<&Set>) -> Map<String, Value> {
        let mut changes = Map::new();
        if let Some(role) = role {
            changes.insert("role".to_owned(), json!(role.map(|role| self.role(role))));
        }
        if let Some(permissions) = permissions {
            changes.insert("permissions".to_owned(), json!(permissions));
        }
        changes
    }

    /// What is done to invitations: its name, and the body's fields.
    fn invitation_body(&self, act: &InvitationAct) -> (&'static str, Map<String, Value>) {
        match act {
            InvitationAct::Resend { rotate, hand_over } => {
                let mut how = Map::from_iter([("rotate".to_owned(), json!(rotate))]);
                if *hand_over {
                    how.insert("return_link".to_owned(), json!(true));
                    how.insert("send_email".to_owned(), json!(false));
                }
                ("resend", how)
            }
            InvitationAct::Revoke => ("revoke", Map::new()),
            InvitationAct::Edit { role, permissions, child } => {
                let mut changes = self.changes(*role, permissions.as_ref());
                if let Some(child) = child {
                    let grants: Vec<Value> =
                        child.iter().map(|asked| self.in_child(asked)).collect();
                    changes.insert("organizations".to_owned(), json!(grants));
                }
                ("edit", changes)
            }
        }
    }

    fn member_body(&self, act: &MemberAct) -> (&'static str, Map<String, Value>) {
        match act {
            MemberAct::Edit { role, permissions, keep } => {
                let mut changes = self.changes(role.map(Some), permissions.as_ref());
                changes.insert("keep".to_owned(), json!(keep));
                ("edit", changes)
            }
            MemberAct::Deactivate { keep } => ("deactivate", kept(*keep)),
            MemberAct::Reactivate => ("reactivate", Map::new()),
            MemberAct::Remove { keep } => ("remove", kept(*keep)),
        }
    }

    fn note_user(&mut self, user: &Value) {
        let person = ADDRESSES.iter().position(|address| user["email"] == *address).unwrap();
        self.users[person] = user["id"].as_str().map(str::to_owned);
    }

    /// An acceptance, with whatever it made.
    fn accepted(&mut self, reply: &Reply) -> String {
        let answer = reply.json();
        if reply.status == 200 {
            self.note_user(&answer["user"]);
        }
        if let Some(token) = answer["session"]["token"].as_str() {
            self.sessions.push(token.to_owned());
        }
        reply.outcome()
    }

    /// A new invitation that was mailed.
    fn note_invitation(&mut self, invitation: &Value) {
        self.invitations.push(text(&invitation["id"]));
        self.tokens.push(self.world.latest_token(&text(&invitation["email"])));
    }

    pub fn carry_out(&mut self, step: &Step) -> String {
        match step {
            Step::Invite { actor, organization, people, own, child, restore } => {
                let emails: Vec<_> = people.iter().map(|person| ADDRESSES[*person]).collect();
                let mut body = json!({"emails": emails, "restore_role": restore});
                if let Some(own) = own {
                    body["role"] = json!(self.role(own.role));
                    body["permissions"] = json!(own.permissions);
                }
                if let Some(child) = child {
                    body["organizations"] = json!([self.in_child(child)]);
                }
                let path = self.in_organization(*organization, "invitations");
                let reply = self.post(*actor, &path, &body);
                self.invited(&reply, &emails)
            }
            Step::Invitation { actor, invitation, act } => {
                let (name, body) = self.invitation_body(act);
                let body = Value::Object(body);
                let reply = match act {
                    InvitationAct::Edit { .. } => {
                        self.patch(*actor, &self.of_invitation(*invitation, ""), &body)
                    }
                    _ => {
                        let path = self.of_invitation(*invitation, &format!("/{name}"));
                        self.post(*actor, &path, &body)
                    }
                };
                if reply.status == 200 && matches!(act, InvitationAct::Resend { .. }) {
                    let answer = reply.json();
                    let token = match answer["link"].as_str() {
                        Some(link) => link.rsplit('/').next().unwrap().to_owned(),
                        None => self.world.latest_token(&text(&answer["email"])),
                    };
                    self.tokens.push(token);
                }
                reply.outcome()
            }
            Step::Invitations { actor, organization, invitations, act } => {
                let (name, mut body) = self.invitation_body(act);
                let ids: Vec<_> = invitations.iter().map(|of| &self.invitations[*of]).collect();
                body.extend([("action".to_owned(), json!(name)), ("ids".to_owned(), json!(ids))]);
                let path = self.in_organization(*organization, "invitations/bulk");
                let reply = self.post(*actor, &path, &Value::Object(body));
                if matches!(act, InvitationAct::Resend { .. }) {
                    self.note_resent(&reply, invitations);
                }
                told_of_many(&reply)
            }
            Step::Replace { actor, invitation, person } => {
                let body = json!({"email": ADDRESSES[*person]});
                let reply = self.post(*actor, &self.of_invitation(*invitation, "/replace"), &body);
                if reply.status == 201 {
                    self.note_invitation(&reply.json());
                }
                reply.outcome()
            }
            Step::Accept { link, session } => {
                let session = session.map(|session| self.sessions[session].as_str());
                let reply = self.world.accept(&self.tokens[*link], session);
                self.accepted(&reply)
            }
            Step::AcceptOwn { actor, invitation } => {
                let path = format!("/v1/me/invitations/{}/accept", self.invitations[*invitation]);
                let reply = self.post(*actor, &path, &json!({}));
                self.accepted(&reply)
            }
            Step::AcceptFor { actor, invitation, person } => {
                let body = json!({"user": {"email": ADDRESSES[*person]}});
                let reply = self.post(*actor, &self.of_invitation(*invitation, "/accept"), &body);
                self.accepted(&reply)
            }
            Step::Decline { link } => {
                let path = format!("/v1/invitation-links/{}/decline", self.tokens[*link]);
                self.world.post(&path).send().outcome()
            }
            Step::DeclineOwn { actor, invitation } => {
                let path = format!("/v1/me/invitations/{}/decline", self.invitations[*invitation]);
                self.post(*actor, &path, &json!({})).outcome()
            }
            Step::Member { actor, organization, person, act } => {
                let (name, body) = self.member_body(act);
                let body = Value::Object(body);
                let path =
                    self.in_organization(*organization, &format!("members/{}", self.user(*person)));
                let reply = match act {
                    MemberAct::Edit { .. } => self.patch(*actor, &path, &body),
                    MemberAct::Remove { keep } => {
                        self.delete(*actor, &format!("{path}?keep={keep}"))
                    }
                    _ => self.post(*actor, &format!("{path}/{name}"), &body),
                };
                reply.outcome()
            }
            Step::Members { actor, organization, people, act } => {
                let (name, mut body) = self.member_body(act);
                let ids: Vec<_> = people.iter().map(|person| self.user(*person)).collect();
                body.extend([("action".to_owned(), json!(name)), ("ids".to_owned(), json!(ids))]);
                let path = self.in_organization(*organization, "members/bulk");
                told_of_many(&self.post(*actor, &path, &Value::Object(body)))
            }
            Step::Check { actor, organization, person, permission } => {
                let body = json!({"email": ADDRESSES[*person], "permission": permission});
                let reply = self.post(*actor, &self.in_organization(*organization, "check"), &body);
                match reply.json()["allowed"].as_bool() {
                    Some(allowed) => format!("{} {allowed}", reply.outcome()),
                    None => reply.outcome(),
                }
            }
            Step::CreateRole { actor, organization, name, permissions } => {
                let body = json!({"name": name, "permissions": permissions});
                let reply = self.post(*actor, &self.in_organization(*organization, "roles"), &body);
                if reply.status == 201 {
                    self.roles.push(text(&reply.json()["id"]));
                }
                reply.outcome()
            }
            Step::EditRole { actor, organization, role, name, permissions } => {
                let mut body = self.changes(None, permissions.as_ref());
                body.extend(name.map(|name| ("name".to_owned(), json!(name))));
                let path =
                    self.in_organization(*organization, &format!("roles/{}", self.roles[*role]));
                self.patch(*actor, &path, &Value::Object(body)).outcome()
            }
            Step::DeleteRole { actor, organization, role, replacement } => {
                let query = replacement
                    .map(|ask| format!("?replace_with={}", self.role(ask)))
                    .unwrap_or_default();
                let rest = format!("roles/{}{query}", self.roles[*role]);
                self.delete(*actor, &self.in_organization(*organization, &rest)).outcome()
            }
            Step::CreateKey { actor, organization, asked } => {
                let (role, permissions) = (self.role(asked.role), &asked.permissions);
                let body = json!({"name": "A key", "role": role, "permissions": permissions});
                let path = self.in_organization(*organization, "api-keys");
                let reply = self.post(*actor, &path, &body);
                if reply.status == 201 {
                    let answer = reply.json();
                    self.keys.push((text(&answer["id"]), text(&answer["key"])));
                }
                reply.outcome()
            }
            Step::RevokeKey { actor, organization, key } => {
                let rest = format!("api-keys/{}", self.keys[*key].0);
                self.delete(*actor, &self.in_organization(*organization, &rest)).outcome()
            }
            Step::LimitSeats { actor, organization, limit } => {
                let path = format!("/v1/organizations/{}", self.organizations[*organization]);
                self.patch(*actor, &path, &json!({"seat_limit": limit})).outcome()
            }
            Step::Offer { actor, organization, person } => {
                let path = self.in_organization(*organization, "transfer-ownership");
                let reply = self.post(*actor, &path, &json!({"user_id": self.user(*person)}));
                if reply.status == 201 {
                    self.transfers.push(self.world.latest_token(ADDRESSES[*person]));
                }
                reply.outcome()
            }
            Step::TakeBack { actor, organization } => {
                let path = self.in_organization(*organization, "transfer-ownership");
                self.delete(*actor, &path).outcome()
            }
            Step::AcceptOffer { transfer, session } => {
                let path = format!("/v1/ownership-links/{}/accept", self.transfers[*transfer]);
                let ask = self.world.post(&path);
                let ask = match session {
                    Some(session) => ask.by(&self.sessions[*session]),
                    None => ask,
                };
                ask.send().outcome()
            }
            Step::DeclineOffer { transfer } => {
                let path = format!("/v1/ownership-links/{}/decline", self.transfers[*transfer]);
                self.world.post(&path).send().outcome()
            }
            Step::SignIn { person } => {
                let signed_in = self.world.sign_in(ADDRESSES[*person]);
                self.users[*person] = Some(signed_in.id);
                self.sessions.push(signed_in.session);
                "200".to_owned()
            }
            Step::EndSession { session } => {
                let path = "/v1/sessions/current";
                self.world.delete(path).by(&self.sessions[*session]).send().outcome()
            }
            Step::Cron => {
                self.world.cron();
                String::new()
            }
            Step::Pass { ms } => {
                self.world.pass(*ms);
                String::new()
            }
        }
    }

    /// Of each address, in the request's order: that it was invited, or why not.
    fn invited(&mut self, reply: &Reply, emails: &[&str]) -> String {
        let answer = reply.json();
        let (Some(made), Some(skipped)) =
            (answer["invitations"].as_array(), answer["skipped"].as_array())
        else {
            return reply.outcome();
        };
        for invitation in made {
            self.note_invitation(invitation);
        }
        let (mut made, mut skipped) = (made.iter().peekable(), skipped.iter().peekable());
        let mut items = Vec::new();
        for email in emails {
            // A repeated address is passed over after its first.
            let is_next = |next: Option<&&Value>| next.is_some_and(|next| next["email"] == *email);
            if is_next(made.peek()) {
                made.next();
                items.push("made".to_owned());
            } else if is_next(skipped.peek()) {
                items.push(text(&skipped.next().unwrap()["reason"]));
            }
        }
        assert!(made.next().is_none() && skipped.next().is_none(), "{answer}");
        format!("{} {}", reply.outcome(), items.join(","))
    }

    /// The links of those that were sent again: one a person.
    fn note_resent(&mut self, reply: &Reply, invitations: &[usize]) {
        let answer = reply.json();
        let results = answer["results"].as_array().into_iter().flatten();
        for (place, (result, invitation)) in results.zip(invitations).enumerate() {
            let is_first = !invitations[..place].contains(invitation);
            if is_first && result["status"] == "done" {
                let address = ADDRESSES[self.model.invited(*invitation)];
                self.tokens.push(self.world.latest_token(address));
            }
        }
    }
}

fn kept(keep: bool) -> Map<String, Value> {
    Map::from_iter([("keep".to_owned(), json!(keep))])
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// What a request on many is answered: for each, `done` or the refusal's code.
fn told_of_many(reply: &Reply) -> String {
    let answer = reply.json();
    let Some(results) = answer["results"].as_array() else { return reply.outcome() };
    let code = |result: &Value| result["code"].as_str().unwrap_or("done").to_owned();
    let codes: Vec<String> = results.iter().map(code).collect();
    format!("{} {}", reply.outcome(), codes.join(","))
}
