//! A result for each id, in the request's order, whatever it names.

use serde_json::{Value, json};

use crate::support::story::{each, outcomes, text};
use crate::support::world::{ROOT, World};

#[test]
fn each_id_has_its_result_in_the_order_of_the_request() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (elsewhere, eve) = world.found("Elsewhere", "eve@example.com");
    let invite = |email: &str| text(&world.invite(&org, &ada.session, email, "member")["id"]);
    let (a, b) = (invite("a@example.com"), invite("b@example.com"));
    let other = text(&world.invite(&elsewhere, &eve.session, "x@example.com", "member")["id"]);
    let unknown = "inv_00000000000000000000000000".to_owned();
    let ids = [
        b.clone(),
        "not an id".to_owned(),
        a.clone(),
        unknown,
        other,
        b.clone(),
        org.clone(),
        a.to_uppercase(),
        String::new(),
        "not an id".to_owned(),
    ];
    let body = json!({"action": "revoke", "ids": ids});
    let reply = world.act(&org, &ada.session, "/invitations/bulk", &body);
    assert_eq!(reply.batches, 1);
    let done = reply.expect("200");
    assert_eq!((&done["object"], &done["action"]), (&json!("bulk_result"), &json!("revoke")));
    assert_eq!(done["more"], false);
    assert_eq!(each(&done["results"], "/id"), ids);
    let none = "not_found";
    assert_eq!(outcomes(&done), ["done", none, "done", none, none, "done", none, none, none, none]);
    let left = world.see(&org, ROOT, "/invitations").expect("200");
    assert_eq!(left["data"], json!([]));
    assert_eq!(world.events(&org, "invitation.revoked").len(), 2);
    let theirs = world.see(&elsewhere, ROOT, "/invitations").expect("200");
    assert_eq!(theirs["data"].as_array().unwrap().len(), 1);
}

#[test]
fn a_member_named_twice_is_changed_once() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "member");
    for (action, event) in [
        (json!({"action": "deactivate"}), "member.deactivated"),
        (json!({"action": "reactivate"}), "member.reactivated"),
        (json!({"action": "edit", "role": "viewer"}), "member.role_changed"),
        (json!({"action": "edit", "kind": "external"}), "member.edited"),
        (json!({"action": "remove"}), "member.removed"),
    ] {
        let mut body = action.clone();
        body["ids"] = json!([grace.id, "nobody", grace.id]);
        let done = world.act(&org, &ada.session, "/members/bulk", &body).expect("200");
        assert_eq!(outcomes(&done), ["done", "not_found", "done"], "{body}");
        assert_eq!(world.events(&org, event).len(), 1, "{event}");
    }
    assert_eq!(world.seats(&org), (1, 0));
}

#[test]
fn a_bulk_request_on_a_thousand_ids_is_one_batch() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let emails: Vec<_> = (0..1_000).map(|number| format!("p{number}@example.com")).collect();
    let body = json!({"emails": emails, "send_email": false});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    let invitations = each(&made["invitations"], "/id");
    let everyone = |action: Value, ids: &[String], kind: &str| {
        let mut body = action.clone();
        body["ids"] = json!(ids);
        let reply = world.act(&org, &ada.session, &format!("/{kind}/bulk"), &body);
        assert_eq!(reply.batches, 1, "{action}");
        let done = reply.expect("200");
        assert_eq!(each(&done["results"], "/id"), ids);
        assert!(outcomes(&done).iter().all(|outcome| outcome == "done"), "{action}");
        assert_eq!(done["more"], false);
    };
    everyone(json!({"action": "edit", "role": "viewer"}), &invitations, "invitations");
    everyone(json!({"action": "resend", "send_email": false}), &invitations, "invitations");
    let accept = |id: &String, number: usize| {
        let body = json!({"user": {"email": format!("p{number}@example.com")}});
        let path = format!("/invitations/{id}/accept");
        text(&world.act(&org, ROOT, &path, &body).expect("200")["user"]["id"])
    };
    let people: Vec<_> =
        invitations.iter().enumerate().map(|(number, id)| accept(id, number)).collect();
    assert_eq!(world.seats(&org), (1_001, 0));
    everyone(json!({"action": "deactivate"}), &people, "members");
    assert_eq!(world.seats(&org), (1, 0));
    everyone(json!({"action": "reactivate"}), &people, "members");
    everyone(json!({"action": "edit", "kind": "external"}), &people, "members");
    everyone(json!({"action": "remove"}), &people, "members");
    assert_eq!(world.seats(&org), (1, 0));
    let bulk_targets: i64 = world.db.look("SELECT count(*) FROM bulk_targets");
    assert_eq!(bulk_targets, 0);
}

#[test]
fn a_request_that_makes_no_sense_is_refused_as_a_whole() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    let thousand_and_one: Vec<_> = (0..1_001).map(|number| format!("id{number}")).collect();
    let before = world.db.dump();
    for body in [
        json!({}),
        json!({"action": "revoke"}),
        json!({"action": "remove"}),
        json!({"ids": ["x"]}),
        json!({"action": "explode", "ids": ["x"]}),
        json!({"action": "revoke", "ids": []}),
        json!({"action": "remove", "ids": []}),
        json!({"action": "revoke", "ids": thousand_and_one}),
        json!({"action": "remove", "ids": thousand_and_one}),
        json!({"action": "revoke", "ids": [1]}),
        json!({"action": "revoke", "ids": "x"}),
        json!({"action": "revoke", "ids": ["x"], "filter": {}}),
        json!({"action": "remove", "ids": ["x"], "filter": {}}),
        json!({"action": "revoke", "filter": {"status": "sideways"}}),
        json!({"action": "remove", "filter": {"status": "removed"}}),
        json!({"action": "revoke", "filter": {"unknown": 1}}),
        json!({"action": "revoke", "ids": ["x"], "rotate": true}),
        json!({"action": "remove", "ids": ["x"], "role": "viewer"}),
        json!({"action": "edit", "ids": ["x"], "organizations": []}),
        json!({"action": "resend", "ids": ["x"], "return_link": true}),
    ] {
        for kind in ["invitations", "members"] {
            let path = format!("/{kind}/bulk");
            let answer = world.act(&org, &ada.session, &path, &body);
            assert_eq!(answer.outcome(), "422 invalid_request", "{kind} {body}");
        }
    }
    assert_eq!(world.db.dump(), before);
    let body = json!({"action": "remove", "ids": [mary.id]});
    world.act(&org, &mary.session, "/members/bulk", &body).expect("403 forbidden");
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    world.act(&org, &eve.session, "/members/bulk", &body).expect("404 not_found");
    world
        .act(&org, &eve.session, "/invitations/bulk", &json!({"action": "revoke", "ids": ["x"]}))
        .expect("404 not_found");
    let people: i64 = world.db.look("SELECT count(*) FROM memberships");
    assert_eq!(people, 3);
}
