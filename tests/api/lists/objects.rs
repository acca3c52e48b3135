//! The objects of lists, field by field: the database writes them, and nothing looks at them
//! after it.

use serde_json::{Value, json};
use usher::domain::time::Timestamp;

use crate::support::firm::Firm;
use crate::support::world::{DAY, ROOT, path_of};

/// The names of an object's fields in the order of its text, without those of objects in it.
fn names(text: &str) -> Vec<String> {
    let (mut depth, mut names) = (0, Vec::new());
    let mut rest = text.char_indices().peekable();
    while let Some((begin, letter)) = rest.next() {
        match letter {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            '"' => {
                let end = rest.find(|(_, letter)| *letter == '"').unwrap().0;
                if depth == 1 && rest.peek().is_some_and(|(_, next)| *next == ':') {
                    names.push(text[begin + 1..end].to_owned());
                }
            }
            _ => {}
        }
    }
    names
}

/// The only item of a list, which is the same as it is read alone.
#[track_caller]
fn only(firm: &Firm, by: &str, list: &str, alone: Option<&str>) -> Value {
    let reply = firm.world.get(list).by(by).send();
    assert_eq!(reply.headers["content-type"], "application/json");
    let head = r#"{"object":"list","data":["#;
    let item =
        reply.text.strip_prefix(head).and_then(|it| it.strip_suffix(r#"],"next_cursor":null}"#));
    let item = item.unwrap_or_else(|| panic!("{}", reply.text));
    if let Some(alone) = alone {
        assert_eq!(firm.world.get(alone).by(by).send().text, item);
    }
    serde_json::from_str(item).unwrap()
}

fn at(ms: i64) -> String {
    Timestamp::from_ms(ms).rfc3339()
}

#[test]
fn an_empty_list_is_a_list_object() {
    let firm = Firm::new();
    let reply = firm.get(ROOT, "/invitations");
    assert_eq!(reply.text, r#"{"object":"list","data":[],"next_cursor":null}"#);
}

#[test]
fn an_invitation_says_what_it_grants_here_and_in_clients() {
    let firm = Firm::new();
    let here = firm.role("Press \"P\\Q\" Öfficer", &["press.send"]);
    let parts = firm.child("babbage@example.com");
    let (made, metadata) = (
        firm.world.now(),
        json!({"a": "\u{0}\"}", "n": [1e300, 1.5, -0.0, 9_007_199_254_740_993_i64], "o": {}}),
    );
    let both = json!({"emails": ["Grace@Example.com"], "role": here, "permissions": ["b.c", "a"], "metadata": metadata,
        "message": "Come!\n\"{}\"", "locale": "de", "redirect_url": "https://app.test/x", "kind": "external",
        "organizations": [{"organization_id": parts.org, "role": "viewer", "permissions": ["z"]}], "send_email": false});
    let both = firm.post(firm.boss(), "/invitations", &both).expect("201")["invitations"][0].take();
    let seen = only(&firm, firm.boss(), &firm.at("/invitations"), Some(&path_of(&both, "")));
    let expected = json!({
        "object": "invitation", "id": both["id"], "organization_id": firm.org, "email": "Grace@Example.com",
        "role": "Press \"P\\Q\" Öfficer", "role_id": here, "permissions": ["b.c", "a"],
        "organizations": [{"organization_id": parts.org, "name": "Engine Parts", "role": "viewer", "role_id": null, "permissions": ["z"]}],
        "kind": "external", "billing_reminders": {"email": false, "sms": false}, "status": "pending",
        "message": "Come!\n\"{}\"", "locale": "de", "redirect_url": "https://app.test/x", "metadata": metadata,
        "invited_by": {"id": firm.owner.id, "name": null, "email": "ada@example.com"}, "send_count": 0, "last_sent_at": null,
        "delivery": {"status": "none", "attempts": 0, "last_error": null},
        "expires_at": at(made + 7 * DAY), "created_at": at(made), "updated_at": at(made), "accepted_at": null,
        "declined_at": null, "revoked_at": null, "accepted_user_id": null,
    });
    assert_eq!(seen, expected);
    assert_eq!(seen, both);

    // In the client alone: here there is no role.
    firm.post(
        firm.boss(),
        &format!("/invitations/{}/revoke", both["id"].as_str().unwrap()),
        &json!({}),
    )
    .expect("200");
    let revoked =
        only(&firm, ROOT, &firm.at("/invitations?status=revoked"), Some(&path_of(&both, "")));
    assert_eq!(
        (&revoked["revoked_at"], &revoked["status"]),
        (&json!(at(firm.world.now())), &json!("revoked"))
    );
    let there = json!({"emails": ["alan@example.com"], "organizations": [{"organization_id": parts.org, "role": "admin"}]});
    let there =
        firm.post(firm.boss(), "/invitations", &there).expect("201")["invitations"][0].take();
    let seen = only(&firm, firm.boss(), &firm.at("/invitations"), Some(&path_of(&there, "")));
    assert_eq!(
        [&seen["role"], &seen["role_id"], &seen["permissions"]],
        [&Value::Null, &Value::Null, &json!([])]
    );
    assert_eq!(seen["organizations"][0]["role"], "admin");
    // And where who looks does not see the client, nothing at all.
    let clerk = firm.hire("clerk", "viewer", &[]);
    let mut unseen = seen.clone();
    unseen["organizations"] = json!([]);
    assert_eq!(
        only(&firm, &clerk.session, &firm.at("/invitations"), Some(&path_of(&there, ""))),
        unseen
    );
}

#[test]
fn a_member_says_what_their_role_and_their_own_permissions_come_to() {
    let firm = Firm::new();
    let role = firm.role("Officer", &["press.send", "a"]);
    let joined = firm.world.now();
    let grace = firm.hire("grace", &role, &["members.view", "a", "b"]);
    let (list, alone) =
        (firm.at(&format!("/members?role={role}")), firm.at(&format!("/members/{}", grace.id)));
    let seen = only(&firm, firm.boss(), &list, Some(&alone));
    let user = &seen["user"];
    let expected = json!({
        "object": "membership", "organization_id": firm.org,
        "user": {"object": "user", "id": grace.id, "email": user["email"], "email_verified": true, "name": null,
            "external_id": null, "created_at": at(joined)},
        "role": "Officer", "role_id": role, "permissions": ["members.view", "a", "b"], "status": "active", "kind": "member",
        "billing_reminders": {"email": false, "sms": false}, "created_at": at(joined), "updated_at": at(joined),
        "effective_permissions": ["press.send", "a", "members.view", "b"],
    });
    assert_eq!(seen, expected);
    let owner = only(&firm, firm.boss(), &firm.at("/members?role=owner"), None);
    let all = [
        "members.view",
        "app.read",
        "app.write",
        "members.manage",
        "organization.manage",
        "billing.manage",
        "organizations.create",
        "organizations.view_all",
    ];
    assert_eq!([&owner["effective_permissions"], &owner["permissions"]], [&json!(all), &json!([])]);
}

#[test]
fn an_event_says_who_did_what_and_what_changed() {
    let firm = Firm::new();
    let invitation = firm.world.invite(&firm.org, firm.boss(), "grace@example.com", "viewer");
    let list = firm.at(&format!("/events?subject={}", invitation["id"].as_str().unwrap()));
    let seen = only(&firm, firm.boss(), &list, None);
    let expected = json!({
        "object": "event", "id": seen["id"], "organization_id": firm.org, "type": "invitation.created",
        "created_at": invitation["created_at"], "actor": {"type": "user", "id": firm.owner.id, "name": null},
        "subject": {"type": "invitation", "id": invitation["id"]}, "ip": null, "before": null, "after": seen["after"],
    });
    assert_eq!(seen, expected);
    assert_eq!(seen["after"]["grants"][0]["role"], "viewer");
    let export = list.replace("/events?", "/events/export?");
    let line = firm.world.get(&export).by(firm.boss()).send().text;
    assert_eq!(serde_json::from_str::<Value>(line.strip_suffix('\n').unwrap()).unwrap(), seen);
}

#[test]
fn the_fields_stand_in_the_order_of_the_reference() {
    let firm = Firm::new();
    firm.world.invite(&firm.org, ROOT, "grace@example.com", "viewer");
    let fields = |list: &str| {
        let text = firm.get(ROOT, list).text;
        names(text.split_once('[').unwrap().1)
    };
    assert!(fields("/members").starts_with(&[
        "object".to_owned(),
        "organization_id".to_owned(),
        "user".to_owned(),
        "role".to_owned()
    ]));
    assert_eq!(
        fields("/invitations")[..7].join(" "),
        "object id organization_id email role role_id permissions"
    );
    assert!(
        fields("/events")
            .join(" ")
            .starts_with("object id organization_id type created_at actor subject ip before after")
    );
}
