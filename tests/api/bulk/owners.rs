//! Many members at once, and the owners among them; and seats.

use serde_json::{Value, json};

use crate::support::story::outcomes;
use crate::support::world::{Person, ROOT, World};

/// An organization with the owners Ada and Grace, and the member Mary.
fn three() -> (World, String, [Person; 3]) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "owner");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    (world, org, [ada, grace, mary])
}

fn ways() -> [Value; 3] {
    [
        json!({"action": "deactivate"}),
        json!({"action": "remove"}),
        json!({"action": "edit", "role": "admin"}),
    ]
}

#[test]
fn all_owners_together_do_not_go_and_whoever_else_is_named_does() {
    let (world, org, [ada, grace, mary]) = three();
    for way in ways() {
        for targets in [json!({"ids": [mary.id, ada.id, grace.id]}), json!({"filter": {}})] {
            let mut body = way.clone();
            body.as_object_mut().unwrap().extend(targets.as_object().unwrap().clone());
            world.db.rehearse(|| {
                let done = world.act(&org, ROOT, "/members/bulk", &body).expect("200");
                let mut all = outcomes(&done);
                all.sort();
                assert_eq!(all, ["done", "last_owner", "last_owner"], "{body}");
                let owners = world.see(&org, ROOT, "/members?role=owner&status=active");
                assert_eq!(owners.json()["data"].as_array().unwrap().len(), 2);
            });
        }
    }
}

#[test]
fn a_bulk_removal_may_remove_one_of_two_owners() {
    let (world, org, [ada, grace, mary]) = three();
    for way in ways() {
        let mut body = way.clone();
        body["ids"] = json!([ada.id, mary.id]);
        world.db.rehearse(|| {
            let done = world.act(&org, &grace.session, "/members/bulk", &body).expect("200");
            assert_eq!(outcomes(&done), ["done", "done"], "{body}");
        });
        body["ids"] = json!([mary.id, grace.id]);
        world.db.rehearse(|| {
            let done = world.act(&org, &grace.session, "/members/bulk", &body).expect("200");
            assert_eq!(outcomes(&done), ["done", "done"], "{body}");
        });
    }
}

#[test]
fn a_deactivated_owner_is_no_last_owner_and_may_be_removed_in_bulk() {
    let (world, org, [ada, grace, _]) = three();
    let off = format!("/members/{}/deactivate", grace.id);
    world.act(&org, ROOT, &off, &json!({})).expect("200");
    for way in ways() {
        let mut body = way.clone();
        body["ids"] = json!([ada.id, grace.id]);
        world.db.rehearse(|| {
            let done = world.act(&org, ROOT, "/members/bulk", &body).expect("200");
            assert_eq!(outcomes(&done), ["last_owner", "done"], "{body}");
        });
    }
}

#[test]
fn a_bulk_action_that_leaves_owners_owners_is_done_to_all() {
    let (world, org, [ada, grace, _]) = three();
    for change in
        [json!({"kind": "external"}), json!({"role": "owner"}), json!({"permissions": ["a"]})]
    {
        let mut body = json!({"action": "edit", "ids": [ada.id, grace.id]});
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        world.db.rehearse(|| {
            let done = world.act(&org, &ada.session, "/members/bulk", &body).expect("200");
            assert_eq!(outcomes(&done), ["done", "done"], "{body}");
        });
    }
}

#[test]
fn whoever_outranks_the_caller_is_refused_and_not_counted_as_gone() {
    let (world, org, [ada, grace, mary]) = three();
    let joan = world.join(&org, ROOT, "joan@example.com", "admin");
    for way in ways() {
        let mut body = way.clone();
        body["ids"] = json!([ada.id, mary.id, grace.id, joan.id]);
        world.db.rehearse(|| {
            let done = world.act(&org, &joan.session, "/members/bulk", &body).expect("200");
            assert_eq!(outcomes(&done), ["forbidden", "done", "forbidden", "done"], "{body}");
        });
    }
}

#[test]
fn seats_go_to_the_first_that_come_back() {
    let (world, org, [ada, _, mary]) = three();
    let vera = world.join(&org, ROOT, "vera@example.com", "viewer");
    let alan = world.join(&org, ROOT, "alan@example.com", "viewer");
    let ids = [&vera.id, &mary.id, &alan.id];
    let body = json!({"action": "deactivate", "ids": ids});
    world.act(&org, ROOT, "/members/bulk", &body).expect("200");
    world.set(&org, &json!({"seat_limit": 4}));
    let body = json!({"action": "reactivate", "ids": [ada.id, "x", ids[0], ids[1], ids[2]]});
    let done = world.act(&org, ROOT, "/members/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["done", "not_found", "done", "done", "seat_limit_reached"]);
    assert_eq!(world.seats(&org), (4, 0));
}

#[test]
fn a_bulk_action_may_include_whoever_asks_for_it() {
    let (world, org, [ada, grace, _]) = three();
    let body = json!({"action": "remove", "ids": [grace.id]});
    let done = world.act(&org, &grace.session, "/members/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["done"]);
    world.see(&org, &grace.session, "").expect("404 not_found");
    let body = json!({"action": "remove", "ids": [ada.id]});
    let done = world.act(&org, &ada.session, "/members/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["last_owner"]);
}

#[test]
fn one_who_may_not_come_back_takes_no_seat_from_the_next() {
    let (world, org, [_, grace, mary]) = three();
    let joan = world.join(&org, ROOT, "joan@example.com", "admin");
    let ids = [&grace.id, &mary.id];
    let body = json!({"action": "deactivate", "ids": ids});
    world.act(&org, ROOT, "/members/bulk", &body).expect("200");
    world.set(&org, &json!({"seat_limit": 3}));
    let body = json!({"action": "reactivate", "ids": ids});
    let done = world.act(&org, &joan.session, "/members/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["forbidden", "done"]);
}
