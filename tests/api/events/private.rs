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
fn it_is_what_the_platform_says_and_nothing_that_a_client_made_up() {
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
fn it_is_kept_of_whoever_accepts_and_declines_too_and_never_of_the_system() {
    let firm = Firm::with(&[("EVENT_IPS", "on")]);
    let post = |name: &str, act: &str| {
        firm.offer(name, "viewer", &[]);
        let token = firm.world.latest_token(&format!("{name}@example.com"));
        let path = format!("/v1/invitation-links/{token}/{act}");
        firm.world.post(&path).header("cf-connecting-ip", "203.0.113.9").send().expect("200");
    };
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
fn an_erased_person_is_a_pseudonym_in_it() {
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
