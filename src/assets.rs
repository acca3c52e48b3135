//! The stylesheet, the script and the icon, under names that change with what is in them,
//! so that browsers may keep them for ever.

use sha2::{Digest as _, Sha256};

use crate::domain::colour::Colour;

const STYLE: &str = include_str!("../templates/pages/style.css");
const SCRIPT: &str = include_str!("../templates/pages/script.js");
const ADDRESSES: &str = include_str!("../templates/pages/addresses.js");
const ICON: &str = include_str!("../templates/pages/icon.svg");

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// A file that pages refer to.
pub struct Asset {
    name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// The files that pages refer to.
pub struct Assets {
    style: Asset,
    script: Asset,
    addresses: Asset,
    icon: Asset,
}

impl Assets {
    /// The files of a deployment with this accent colour, or with our own.
    pub fn with_accent(accent: Option<Colour>) -> Self {
        let icon = accent.map_or(ICON.to_owned(), |accent| {
            ICON.replace(&Colour::DEFAULT_ACCENT.css(), &accent.css())
                .replace("#fff", &accent.text_on().css())
        });
        let accent = accent.map(accented).unwrap_or_default();
        Self {
            style: Asset::new(
                "style",
                "css",
                "text/css; charset=utf-8",
                STYLE.to_owned() + &accent,
            ),
            script: Asset::new("script", "js", JAVASCRIPT, SCRIPT.to_owned()),
            addresses: Asset::new("script-addresses", "js", JAVASCRIPT, ADDRESSES.to_owned()),
            icon: Asset::new("icon", "svg", "image/svg+xml", icon),
        }
    }

    /// The stylesheet's path.
    pub fn style(&self) -> String {
        format!("/assets/{}", self.style.name)
    }

    /// The script's path.
    pub fn script(&self) -> String {
        format!("/assets/{}", self.script.name)
    }

    /// The path of the script that reads addresses.
    pub fn addresses(&self) -> String {
        format!("/assets/{}", self.addresses.name)
    }

    /// The icon's path.
    pub fn icon(&self) -> String {
        format!("/assets/{}", self.icon.name)
    }

    /// The file of this name; `None` for a name of another version.
    pub fn find(&self, name: &str) -> Option<&Asset> {
        let Self { style, script, addresses, icon } = self;
        [style, script, addresses, icon].into_iter().find(|asset| asset.name == name)
    }
}

impl Asset {
    fn new(stem: &str, extension: &str, media_type: &'static str, text: String) -> Self {
        let digest = Sha256::digest(&text);
        let hash: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { name: format!("{stem}-{hash}.{extension}"), media_type, text }
    }
}

/// The rules that put the deployer's colour in the place of ours.
fn accented(accent: Colour) -> String {
    let (ground, text) = (accent.css(), accent.text_on().css());
    let light = accent.readable_on(Colour::LIGHT_CARD).css();
    let dark = accent.readable_on(Colour::DARK_CARD).css();
    format!(
        ":root {{ --accent: {ground}; --on-accent: {text}; --link: {light}; }}
@media (prefers-color-scheme: dark) {{ :root {{ --accent: {ground}; --on-accent: {text}; --link: {dark}; }} }}
"
    )
}
