//! What the invited read: every organization and what they would be in it.

use serde_json::json;

use crate::support::story::{each, grant};
use crate::support::world::{ROOT, World};

#[test]
fn the_mail_the_page_and_the_preview_name_every_organization_and_role() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let children =
        ["Parts & Co", "Cards", "Looms"].map(|name| world.child(&org, &ada.session, name));
    world.role(&org, "Night clerk", &["app.read"]);
    let roles = ["Night clerk", "admin", "viewer"];
    let grants: Vec<_> =
        children.iter().zip(roles).map(|(child, role)| grant(child, role)).collect();
    for own in [json!("owner"), json!(null)] {
        let body = json!({"emails": ["grace@example.com"], "role": own, "organizations": grants});
        let made = world.invite_by(&org, &ada.session, &body).expect("201");
        let mail = world.mailbox.to("grace@example.com").pop().unwrap();
        let mut lines: Vec<_> =
            mail.text.lines().filter_map(|line| line.strip_prefix("- ")).collect();
        lines.sort_unstable();
        let wanted = ["Cards, as an admin", "Looms, as a viewer", "Parts & Co, as Night clerk"];
        assert_eq!(lines, wanted, "{}", mail.text);
        assert_eq!(mail.text.contains("as an owner"), own == "owner", "{}", mail.text);
        assert!(mail.html.contains("Parts &#38; Co") || mail.html.contains("Parts &amp; Co"));
        let preview = world.preview("grace@example.com");
        assert_eq!(preview["role"], own);
        assert_eq!(preview["organization"]["name"], "Analytical Engines");
        let mut named: Vec<_> = each(&preview["organizations"], "/name")
            .into_iter()
            .zip(each(&preview["organizations"], "/role"))
            .collect();
        named.sort();
        let wanted = [("Cards", "admin"), ("Looms", "viewer"), ("Parts & Co", "Night clerk")];
        assert_eq!(named, wanted.map(|(name, role)| (name.to_owned(), role.to_owned())));
        let page = world.get(&format!("/invitations/{}", world.latest_token("grace@example.com")));
        let page = page.send();
        for words in ["Analytical Engines", "Cards", "Looms", "Night clerk", "admin", "viewer"] {
            assert!(page.text.contains(words), "{words}: {}", page.text);
            assert!(mail.html.contains(words), "{words}: {}", mail.html);
        }
        let path =
            format!("/invitations/{}/revoke", made["invitations"][0]["id"].as_str().unwrap());
        world.act(&org, ROOT, &path, &json!({})).expect("200");
    }
}

#[test]
fn an_organization_that_is_gone_is_not_named_on_an_invitation() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let children = ["Parts", "Cards"].map(|name| world.child(&org, &ada.session, name));
    let grants: Vec<_> = children.iter().map(|child| grant(child, "viewer")).collect();
    let body = json!({"emails": ["grace@example.com"], "organizations": grants});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    let path = format!("/v1/organizations/{}", children[0]);
    world.delete(&path).by(ROOT).json(&json!({"name": "Parts"})).send().expect("204");
    assert_eq!(each(&world.preview("grace@example.com")["organizations"], "/name"), ["Cards"]);
    let path = format!("/invitations/{}/resend", made["invitations"][0]["id"].as_str().unwrap());
    world.act(&org, ROOT, &path, &json!({})).expect("200");
    let mail = world.mailbox.to("grace@example.com").pop().unwrap();
    assert!(mail.text.contains("Cards") && !mail.text.contains("Parts"), "{}", mail.text);
}
