//! Passwords: a second way of signing in, where the deployment says so.

mod accepting;

mod changing;

mod guessing;

mod kept;

mod known_browsers;

mod signing_in;

use crate::support::world::{PASSWORD, Person, World};

/// Where people may have passwords.
fn deployment() -> World {
    World::with(&[("PASSWORDS", "on")])
}

/// The same, with Ada, who has one.
fn with_ada() -> (World, Person) {
    let world = deployment();
    let ada = world.sign_in("ada@example.com");
    world.set_password(&ada.session, "ada@example.com", PASSWORD);
    (world, ada)
}
