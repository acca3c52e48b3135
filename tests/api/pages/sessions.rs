//! One's own sessions: each can be ended, nobody else's can.

use crate::support::world::World;

#[test]
fn one_session_ends_and_the_others_go_on() {
    let world = World::new();
    let [here, there] = [(); 2].map(|()| world.sign_in("ada@example.com"));
    let path = format!("/v1/sessions/{}", world.session_id(&there.session));
    for _ in 0..2 {
        let reply = world.delete(&path).by(&here.session).send();
        assert_eq!((reply.status.as_u16(), reply.batches), (204, 1));
    }
    world.get("/v1/me").by(&there.session).send().expect("401 unauthenticated");
    world.get("/v1/me").by(&here.session).send().expect("200");
}

#[test]
fn a_session_may_end_itself() {
    let world = World::new();
    let ada = world.sign_in("ada@example.com");
    let path = format!("/v1/sessions/{}", world.session_id(&ada.session));
    assert_eq!(world.delete(&path).by(&ada.session).send().status.as_u16(), 204);
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
}

#[test]
fn somebody_elses_session_is_not_there() {
    let world = World::new();
    let ada = world.sign_in("ada@example.com");
    let eve = world.sign_in("eve@example.com");
    let id = world.session_id(&ada.session);
    let before = world.db.dump();
    world.delete(&format!("/v1/sessions/{id}")).by(&eve.session).send().expect("404 not_found");
    let path = format!("/account/sessions/{id}/end");
    let page = world.post(&path).cookie(&eve.session).form("").send();
    assert_eq!(page.status.as_u16(), 404);
    assert_eq!(world.db.dump(), before);
}

#[test]
fn the_page_lists_them_with_a_button_for_each_other_one() {
    let world = World::new();
    let [here, there] = [(); 2].map(|()| world.sign_in("ada@example.com"));
    let path = format!("/account/sessions/{}/end", world.session_id(&there.session));
    let page = world.get("/account").cookie(&here.session).send().text;
    assert_eq!(page.matches("/account/sessions/").count(), 1);
    assert!(page.contains(&path));
    assert_eq!(world.post(&path).cookie(&here.session).form("").send().status.as_u16(), 303);
    world.get("/v1/me").by(&there.session).send().expect("401 unauthenticated");
}
