//! What the record keeps of people: ids, and addresses of the network only
//! where the deployment says so.

use serde_json::{Value, json};

use super::{all, listed};
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{DAY, ROOT, Reply};

fn define(firm: &Firm, name: &str, headers: &[(&str, &str)]) -> Reply {
    let ask = firm.world.post(&firm.at("/roles")).by(firm.boss()).json(&json!({"name": name}));
    headers.iter().fold(ask, |ask, (header, value)| ask.header(header, value)).send()
}

#[test]
fn the_clients_address_is_kept_only_where_the_deployment_says_so() {
    let header = [("cf-connecting-ip", "203.0.113.9")];
    for (variables, ip) in [
        (&[][..], Value::Null),
        (&[("EVENT_IPS", "off")][..], Value::Null),
        (&[("EVENT_IPS", "on")][..], json!("203.0.113.9")),
    ] {
        let firm = Firm::with(variables);
        define(&firm, "Clerk", &header).expect("201");
        assert_eq!(listed(&firm, "type=role.created")[0]["ip"], ip, "{variables:?}");
        assert_eq!(firm.world.db.dump().contains("203.0.113.9"), ip != Value::Null);
    }
}

#[test]
fn the_ip_address_of_an_event_is_what_the_platform_says_and_not_the_client() {
    let firm = Firm::with(&[("EVENT_IPS", "on")]);
    for (name, headers, ip) in [
        ("a", &[("cf-connecting-ip", "2001:DB8::0:9")][..], json!("2001:db8::9")),
        ("b", &[("cf-connecting-ip", "not an address")][..], json!(null)),
        ("c", &[("cf-connecting-ip", "203.0.113.9, 198.51.100.1")][..], json!(null)),
        ("d", &[("x-forwarded-for", "203.0.113.9"), ("x-real-ip", "203.0.113.9")][..], json!(null)),
        ("e", &[][..], json!(null)),
    ] {
        let role = id(&define(&firm, name, headers).expect("201"));
        assert_eq!(listed(&firm, &format!("subject={role}"))[0]["ip"], ip, "{name}");
    }
}

#[test]
fn an_ip_address_is_kept_of_whoever_accepts_or_declines_and_never_of_the_system() {
    let firm = Firm::with(&[("EVENT_IPS", "on")]);
    let post = |name: &str, act: &str| {
        firm.offer(name, "viewer", &[]);
        let token = firm.world.latest_token(&format!("{name}@example.com"));
        let path = format!("/v1/invitation-links/{token}/{act}");
        firm.world.post(&path).header("cf-connecting-ip", "203.0.113.9").send().expect("200");
    };
    firm.world.pass(1);
    post("mary", "accept");
    post("alan", "decline");
    for kind in ["invitation.accepted", "member.added", "invitation.declined"] {
        assert_eq!(listed(&firm, &format!("type={kind}"))[0]["ip"], "203.0.113.9", "{kind}");
    }
    firm.offer("joan", "viewer", &[]);
    firm.world.pass(7 * DAY);
    let body = json!({"emails": ["joan@example.com"]});
    let invite = firm.world.post(&firm.at("/invitations")).by(ROOT).json(&body);
    invite.header("cf-connecting-ip", "203.0.113.9").send().expect("201");
    let expired = listed(&firm, "type=invitation.expired");
    assert_eq!(expired[0]["actor"]["type"], "system");
    assert_eq!(expired[0]["ip"], Value::Null, "whose address it is, did not expire it");
}

#[test]
fn an_erased_person_is_a_pseudonym_in_events() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "admin", &[]);
    let rename =
        firm.world.patch("/v1/me").by(&mary.session).json(&json!({"name": "Mary Somerville"}));
    rename.send().expect("200");
    firm.post(&mary.session, "/roles", &json!({"name": "Clerk"})).expect("201");
    firm.world.delete("/v1/me").by(&mary.session).send().expect("204");
    let by = listed(&firm, &format!("actor={}&type=role.created", mary.id));
    assert_eq!(by[0]["actor"], json!({"type": "user", "id": mary.id, "name": null}));
    for event in all(&firm.world) {
        assert!(!event.to_string().contains("Somerville"), "{event}");
    }
}

#[test]
fn what_an_invitation_grants_in_a_child_is_told_to_who_sees_the_child() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let other = firm.child("omar@example.com");
    let grant = |of: &Firm, role: &str| json!({"organization_id": of.org, "role": role});
    let body = json!({"emails": ["new@example.com"], "role": "viewer",
        "organizations": [grant(&child, "admin"), grant(&other, "member")]});
    let made = firm.post(ROOT, "/invitations", &body).expect("201");
    let path = format!("/invitations/{}", id(&made["invitations"][0]));
    let edit = json!({"organizations": [grant(&child, "viewer")]});
    firm.patch(ROOT, &path, &edit).expect("200");
    let told = |by: &str, kind: &str, when: &str| {
        let page = firm.get(by, &format!("/events?type={kind}&limit=1")).expect("200");
        let event = &page["data"][0];
        let grants = event[when]["grants"].as_array().unwrap();
        let mut places: Vec<_> = grants
            .iter()
            .map(|grant| match grant["organization_id"].as_str().unwrap() {
                place if place == firm.org => "firm",
                place if place == child.org => "child",
                _ => "other",
            })
            .collect();
        places.sort_unstable();
        let line = firm.get(by, &format!("/events/export?type={kind}"));
        let exported: Value = serde_json::from_str(line.text.lines().next().unwrap()).unwrap();
        assert_eq!(&exported, event);
        places.join(" ")
    };
    let manages: &[&str] = &["organization.manage"];
    let blind = firm.hire("blind", "viewer", manages);
    let there = firm.hire("theo", "viewer", manages);
    child.admit(&there, "theo", "viewer", &[]);
    let overseer = firm.hire("vera", "viewer", &["organization.manage", "organizations.view_all"]);
    let admin = firm.hire("ann", "admin", &[]);
    let blind_key = firm.key(&blind.session, "viewer", manages).1;
    for (by, made, was, is) in [
        (&blind.session, "firm", "firm", "firm"),
        (&blind_key, "firm", "firm", "firm"),
        (&there.session, "child firm", "child firm", "child firm"),
        (&overseer.session, "child firm other", "child firm other", "child firm"),
        (&admin.session, "child firm other", "child firm other", "child firm"),
        (&firm.owner.session, "child firm other", "child firm other", "child firm"),
        (&ROOT.to_owned(), "child firm other", "child firm other", "child firm"),
    ] {
        let created = firm.get(by, &format!("/events?subject={}", id(&made_of(&firm, &path))));
        let text = created.text;
        assert_eq!(text.contains(&other.org), made.contains("other"), "{text}");
        assert_eq!(told(by, "invitation.edited", "before"), was);
        assert_eq!(told(by, "invitation.edited", "after"), is);
        let page = firm.world.get(&format!("/console/{}/events", firm.org)).cookie(by).send();
        assert!(made.contains("child") || !page.text.contains(&child.org));
    }
}

fn made_of(firm: &Firm, path: &str) -> Value {
    firm.get(ROOT, path).expect("200")
}
