//! What nobody allowed any more does not come back: not by leaving or erasing oneself,
//! not by a link that was kept, not by an account that no mail has proved.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::story::{grant, outcomes};
use crate::support::world::{Person, ROOT};

const STEWARD: [&str; 3] = ["members.view", "members.manage", "app.read"];

/// Somebody has invited a second address of theirs on an authority that they have lost.
/// The link that it is accepted by, and who they are.
fn lost(how: &str) -> (Firm, Person, String) {
    let firm = Firm::new();
    firm.role("Steward", &STEWARD);
    let second = |role: &str| json!({"emails": ["second@example.com"], "role": role});
    let link = |firm: &Firm| firm.world.latest_token("second@example.com");
    let boss = firm.boss().to_owned();
    match how {
        "the child removed its admin, who invited by the parent" => {
            let mallory = firm.hire("mallory", "Steward", &[]);
            let child = firm.child("carol@example.com");
            child.admit(&mallory, "mallory", "admin", &[]);
            let body = json!({"emails": ["second@example.com"], "role": null,
                "organizations": [grant(&child.org, "admin")]});
            firm.post(&mallory.session, "/invitations", &body).expect("201");
            let token = link(&firm);
            child.delete(ROOT, &format!("/members/{}", mallory.id)).expect("204");
            (firm, mallory, token)
        }
        "the role was edited" => {
            let mallory = firm.hire("mallory", "Steward", &[]);
            firm.post(&mallory.session, "/invitations", &second("Steward")).expect("201");
            let roles = firm.get(&boss, "/roles").expect("200");
            let steward =
                roles["data"].as_array().unwrap().iter().find(|role| role["name"] == "Steward");
            let body = json!({"permissions": ["members.view"]});
            firm.patch(&boss, &format!("/roles/{}", id(steward.unwrap())), &body).expect("200");
            let token = link(&firm);
            (firm, mallory, token)
        }
        _ => {
            let mallory = firm.hire("mallory", "owner", &[]);
            firm.post(&mallory.session, "/invitations", &second("owner")).expect("201");
            let offer = json!({"user_id": firm.owner.id});
            firm.patch(
                &boss,
                &format!("/members/{}", mallory.id),
                &json!({"role": "admin", "keep": false}),
            )
            .expect("200");
            firm.post(&boss, "/transfer-ownership", &offer);
            let token = link(&firm);
            (firm, mallory, token)
        }
    }
}

const WAYS: [&str; 3] = [
    "the child removed its admin, who invited by the parent",
    "the role was edited",
    "an owner was made an admin",
];

#[test]
fn who_leaves_or_erases_themselves_leaves_nothing_that_they_might_not_give() {
    for how in WAYS {
        for erases in [false, true] {
            let (firm, mallory, token) = lost(how);
            firm.world.accept(&token, None).expect("410 invitation_revoked");
            if erases {
                firm.world.delete("/v1/me").by(&mallory.session).send().expect("204");
            } else {
                firm.delete(&mallory.session, &format!("/members/{}", mallory.id)).expect("204");
            }
            firm.world.accept(&token, None).expect("410 invitation_revoked");
        }
    }
}

#[test]
fn an_invitation_of_a_member_who_leaves_or_erases_themselves_can_be_accepted() {
    for erases in [false, true] {
        let firm = Firm::new();
        let mallory = firm.hire("mallory", "admin", &[]);
        let body = json!({"emails": ["second@example.com"], "role": "viewer"});
        firm.post(&mallory.session, "/invitations", &body).expect("201");
        if erases {
            firm.world.delete("/v1/me").by(&mallory.session).send().expect("204");
        } else {
            firm.delete(&mallory.session, &format!("/members/{}", mallory.id)).expect("204");
        }
        firm.world.accept_as_new("second@example.com");
    }
}

/// A firm whose managers hand links over, and a steward's link for somebody.
fn handed() -> (Firm, Person, String, String) {
    let firm = Firm::with(&[("LINK_SHARING", "managers")]);
    firm.role("Steward", &STEWARD);
    let steward = firm.hire("sam", "Steward", &[]);
    let body = json!({"emails": ["ceo@example.com"], "role": "viewer", "send_email": false, "return_link": true});
    let made = firm.post(&steward.session, "/invitations", &body).expect("201");
    let made = &made["invitations"][0];
    (firm, steward, id(made), token_of(made))
}

fn token_of(invitation: &Value) -> String {
    invitation["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

#[test]
fn a_link_that_was_handed_over_carries_nothing_that_somebody_else_adds() {
    type Change = fn(&Firm, &str, &str);
    let changes: [Change; 4] = [
        |firm, by, of| {
            firm.patch(by, &format!("/invitations/{of}"), &json!({"role": "admin"})).expect("200");
        },
        |firm, by, of| {
            let body = json!({"action": "edit", "ids": [of], "role": "admin"});
            assert_eq!(
                outcomes(&firm.post(by, "/invitations/bulk", &body).expect("200")),
                ["done"]
            );
        },
        |firm, by, of| {
            firm.post(by, &format!("/invitations/{of}/resend"), &json!({})).expect("200");
        },
        |firm, by, of| {
            let body = json!({"action": "resend", "ids": [of]});
            assert_eq!(
                outcomes(&firm.post(by, "/invitations/bulk", &body).expect("200")),
                ["done"]
            );
        },
    ];
    for change in changes {
        let (firm, _, invitation, token) = handed();
        change(&firm, firm.boss(), &invitation);
        firm.world.accept(&token, None).expect("410 link_superseded");
        // A new link, by who vouches for it now, is good.
        let body = json!({"send_email": false, "return_link": true});
        let path = format!("/invitations/{invitation}/resend");
        let again = firm.post(firm.boss(), &path, &body).expect("200");
        firm.world.accept(&token_of(&again), None).expect("200");
    }
}

#[test]
fn a_link_that_was_handed_over_stays_where_nobody_else_vouches_for_it() {
    let (firm, steward, invitation, token) = handed();
    let path = format!("/invitations/{invitation}");
    firm.patch(firm.boss(), &path, &json!({"message": "Welcome"})).expect("200");
    firm.patch(&steward.session, &path, &json!({"role": "viewer"})).expect("200");
    firm.world.accept(&token, None).expect("200");
    // The deployment's own, too, whoever changes what it grants; and a mailed one.
    let (made, token) = firm.world.hand_over(&firm.org, "grace@example.com", "viewer");
    let change = |of: &Value, role: &str| {
        firm.patch(firm.boss(), &format!("/invitations/{}", id(of)), &json!({"role": role}))
            .expect("200");
    };
    change(&made, "member");
    firm.world.accept(&token, None).expect("200");
    let body = json!({"emails": ["mailed@example.com"], "role": "viewer"});
    let made = firm.post(&steward.session, "/invitations", &body).expect("201");
    let token = firm.world.latest_token("mailed@example.com");
    change(&made["invitations"][0], "member");
    firm.world.accept(&token, None).expect("200");
}

#[test]
fn who_rules_a_child_from_its_parent_is_changed_by_nobody_below() {
    let firm = Firm::new();
    let child = firm.child("carol@example.com");
    child.role("Steward", &STEWARD);
    let low = child.hire("lou", "Steward", &[]);
    child.admit(&firm.owner, "ada", "viewer", &[]);
    let path = format!("/members/{}", firm.owner.id);
    let none = json!({});
    child.post(&low.session, &format!("{path}/deactivate"), &none).expect("403 forbidden");
    child.delete(&low.session, &path).expect("403 forbidden");
    child.patch(&low.session, &path, &json!({"role": "viewer"})).expect("403 forbidden");
    for action in ["deactivate", "remove"] {
        let body = json!({"action": action, "ids": [firm.owner.id]});
        let done = child.post(&low.session, "/members/bulk", &body).expect("200");
        assert_eq!(outcomes(&done), ["forbidden"], "{action}");
    }
    child.post(&child.owner.session.clone(), &format!("{path}/deactivate"), &none).expect("200");
    child.post(&low.session, &format!("{path}/reactivate"), &none).expect("403 forbidden");
}

#[test]
fn the_owner_whom_a_key_invited_to_a_child_ends_with_the_keys_maker() {
    let firm = Firm::new();
    let maker = firm.hire("mallory", "viewer", &["organization.manage", "organizations.create"]);
    let key = firm.key(&maker.session, "viewer", &["organizations.create"]).1;
    let create = |owner: &str| {
        let body = json!({"name": "Kid", "parent_id": firm.org, "owner": {"email": owner}});
        firm.world.post("/v1/organizations").by(&key).json(&body).send().expect("201");
        firm.world.latest_token(owner)
    };
    // As long as the maker may create children it is as good as any.
    firm.world.accept(&create("first@example.com"), None).expect("200");
    let token = create("second@example.com");
    let open = firm.get(firm.boss(), &format!("/members/{}/open", maker.id)).expect("200");
    let labels: Vec<_> =
        open["data"].as_array().unwrap().iter().map(|item| &item["label"]).collect();
    assert!(labels.contains(&&json!("second@example.com")), "{labels:?}");
    firm.delete(firm.boss(), &format!("/members/{}", maker.id)).expect("204");
    firm.world.accept(&token, None).expect("410 invitation_revoked");
}

#[test]
fn a_key_is_kept_only_by_who_may_make_keys() {
    let firm = Firm::new();
    firm.role("Steward", &STEWARD);
    let steward = firm.hire("sam", "Steward", &[]);
    let maker = firm.hire("mallory", "admin", &[]);
    let key = firm.key(&maker.session, "Steward", &[]).1;
    firm.patch(firm.boss(), &format!("/members/{}", maker.id), &json!({"role": "viewer"}))
        .expect("200");
    firm.delete(&steward.session, &format!("/members/{}?keep=true", maker.id)).expect("204");
    firm.get(&key, "/members").expect("401 unauthenticated");
}

#[test]
fn an_edit_invites_to_an_organization_by_its_policies() {
    let firm = Firm::new();
    let admin = firm.hire("alan", "admin", &[]);
    let child = firm.child("carol@example.com");
    let invite = |email: &str| {
        let body = json!({"emails": [email], "role": null, "organizations": [grant(&child.org, "viewer")], "send_email": false});
        let made = firm.post(firm.boss(), "/invitations", &body).expect("201");
        id(&made["invitations"][0])
    };
    let [plain, throwaway, policy] = ["guest@bad.test", "guest@mailinator.com", "guest@good.test"]
        .map(|email| {
            if email.ends_with("mailinator.com") {
                child.patch(ROOT, "", &json!({"block_disposable": false})).expect("200");
                firm.patch(ROOT, "", &json!({"block_disposable": false})).expect("200");
            }
            invite(email)
        });
    firm.patch(
        ROOT,
        "",
        &json!({"block_disposable": true, "allowed_domains": ["good.test", "mailinator.com"]}),
    )
    .expect("200");
    let role = json!({"role": "viewer"});
    let edit = |by: &str, of: &str| firm.patch(by, &format!("/invitations/{of}"), &role).outcome();
    assert_eq!(edit(firm.boss(), &plain), "409 domain_not_allowed");
    assert_eq!(edit(firm.boss(), &throwaway), "409 disposable_address");
    let body = json!({"action": "edit", "ids": [plain, throwaway], "role": "viewer"});
    let done = firm.post(firm.boss(), "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["domain_not_allowed", "disposable_address"]);
    firm.patch(ROOT, "", &json!({"invite_policy": "owners"})).expect("200");
    assert_eq!(edit(&admin.session, &policy), "403 forbidden");
    assert_eq!(edit(firm.boss(), &policy), "200");
}

#[test]
fn an_account_that_no_mail_has_proved_is_not_in_the_way_of_a_sign_in() {
    for path in ["/v1/me", "/v1/sessions"] {
        let (firm, _, _, token) = handed();
        let impostor = firm.world.accept(&token, None).expect("200");
        let session = impostor["session"]["token"].as_str().unwrap();
        let body = json!({"email": "ceo@example.com"});
        firm.world.post("/v1/sign-in-links").json(&body).send().expect("202");
        let link = firm.world.latest_token("ceo@example.com");
        firm.world.delete(path).by(session).send().expect("204");
        let body = json!({"token": link});
        firm.world.post("/v1/sign-in").json(&body).send().expect("200");
    }
}
