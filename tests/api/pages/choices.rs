//! The roles that a page offers.

use serde_json::json;

use crate::support::world::World;

#[test]
fn a_role_of_ones_own_is_offered_with_what_it_is_for() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let role = json!({"name": "Bookkeeper", "description": "Sends the invoices.", "permissions": ["members.view"]});
    world.post(&format!("/v1/organizations/{org}/roles")).by(&ada.session).json(&role).send();
    let page = world.get(&format!("/console/{org}/invite")).cookie(&ada.session).send();
    assert_eq!((page.status.as_u16(), page.batches), (200, 1));
    let choice = page.text.split("value=\"Bookkeeper\"").nth(1).unwrap();
    assert!(choice.split("</label>").next().unwrap().contains("Sends the invoices."), "{choice}");
}
