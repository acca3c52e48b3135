//! The sections of an organization's console, as its navigation lists them.

use crate::operations::organizations::frame::Frame;

/// The sections of the console that whoever looks may see: names and messages.
pub fn sections(frame: &Frame) -> Vec<(&'static str, &'static str)> {
    let all = [
        (frame.may.view, "people", "section-people"),
        (frame.may.manage, "invite", "section-invite"),
        (frame.may.view_all && frame.parent.is_none(), "family", "section-family"),
        (frame.may.view, "roles", "section-roles"),
        (frame.may.organize, "api-keys", "section-api-keys"),
        (frame.may.organize, "events", "section-events"),
        (frame.may.organize, "settings", "section-settings"),
        (frame.is_member, "leave", "section-leave"),
    ];
    let shown = all.into_iter().filter(|(may, ..)| *may);
    shown.map(|(_, name, label)| (name, label)).collect()
}
