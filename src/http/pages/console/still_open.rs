//! What people have left open, as the pages show it on which their access is changed.

use super::action::Action;
use crate::domain::id::UserId;
use crate::http::pages::shell::Shell;
use crate::operations::members::open::OpenItem;

/// How many lines are shown. The rest is counted.
const LINES_MAX: usize = 10;
/// The most of one type that is read: with so many there may be more.
const READ_MAX: usize = 100;

/// What stops working with a change of somebody's access, and the box to keep it.
pub struct StillOpen {
    /// The message above the list.
    pub lead: &'static str,
    /// What each is, and its address or name.
    pub lines: Vec<(String, String)>,
    /// How many there are beside the lines, if there are more.
    pub more: Option<String>,
    /// Whether some of it can be kept: an offer of ownership cannot, nor what is one's own.
    pub can_keep: bool,
    /// Whether the box is ticked.
    pub keeps: bool,
}

impl StillOpen {
    /// What of `items` stops working when `me` does `action` to those who left them
    /// open; `None` where nothing does.
    pub fn of(
        shell: &Shell,
        me: UserId,
        action: Action,
        items: &[OpenItem],
        keeps: bool,
    ) -> Option<Self> {
        let lead = match action {
            Action::Deactivate | Action::Remove => "open-stops",
            Action::Edit => "open-may-stop",
            Action::Reactivate | Action::Resend | Action::Revoke => return None,
        };
        let stops = |item: &&OpenItem| match action {
            // What somebody has invited who leaves by themselves stays the organization's.
            Action::Remove => item.user_id != me || item.r#type != "invitation",
            _ => !item.is_received,
        };
        let mut items: Vec<&OpenItem> = items.iter().filter(stops).collect();
        // There are seldom many of the others: invitations must not hide them.
        items.sort_by_key(|item| item.r#type == "invitation");
        if items.is_empty() {
            return None;
        }
        let line = |item: &&OpenItem| {
            let what = match item.r#type.as_str() {
                "api_key" => "open-api-key",
                "ownership_transfer" => "open-offer",
                "received_invitation" => "open-received",
                _ => "open-invitation",
            };
            (shell.say(what).to_string(), item.label.clone())
        };
        let is_full = |of: &&OpenItem| {
            items.iter().filter(|item| item.r#type == of.r#type).count() >= READ_MAX
        };
        let or_more = if items.iter().any(is_full) { "+" } else { "" };
        let more = items.len().checked_sub(LINES_MAX).filter(|more| *more > 0);
        Some(Self {
            lead,
            lines: items.iter().take(LINES_MAX).map(line).collect(),
            more: more.map(|more| format!("{more}{or_more}")),
            can_keep: items
                .iter()
                .any(|item| item.user_id != me && item.r#type != "ownership_transfer"),
            keeps,
        })
    }
}
