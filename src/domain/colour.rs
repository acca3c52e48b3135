//! The deployer's accent colour, and what can be read on it and beside it.

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The least contrast of text (WCAG 2.2, success criterion 1.4.3).
const READABLE: f64 = 4.5;

impl Colour {
    /// What the pages' cards are made of, in the light and in the dark.
    pub const LIGHT_CARD: Self = Self([0xff, 0xff, 0xff]);
    /// See [`LIGHT_CARD`](Self::LIGHT_CARD).
    pub const DARK_CARD: Self = Self([0x1f, 0x1f, 0x1e]);

    /// Usher's own accent colour, where the deployer has none.
    pub const DEFAULT_ACCENT: Self = Self([0x1f, 0x4f, 0x8f]);

    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at.checked_add(2)?)?, 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }

    /// `#rrggbb`.
    pub fn css(self) -> String {
        let Self([red, green, blue]) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Black or white: whichever reads better on it.
    pub fn text_on(self) -> Self {
        let (black, white) = (Self([0; 3]), Self([0xff; 3]));
        if self.contrast(black) > self.contrast(white) { black } else { white }
    }

    /// The nearest to it that can be read on `ground`, lighter or darker.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let end = ground.text_on();
        let steps = (0..=20).map(|step| self.towards(end, f64::from(step) / 20.0));
        steps.into_iter().find(|colour| colour.contrast(ground) >= READABLE).unwrap_or(end)
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        let [red, green, blue] = linear;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn towards(self, end: Self, share: f64) -> Self {
        let Self([r, g, b]) = self;
        let Self([x, y, z]) = end;
        let mix = |from: u8, to: u8| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
        };
        Self([mix(r, x), mix(g, y), mix(b, z)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let (black, white) = (Colour([0; 3]), Colour([0xff; 3]));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        let grey = Colour::parse("#767676").unwrap();
        assert!(grey.contrast(white) >= READABLE);
        assert!(Colour::parse("#777777").unwrap().contrast(white) < READABLE);
    }

    #[test]
    fn whatever_the_accent_its_text_can_be_read() {
        for at in (0..=0xff_ffff).step_by(4_111) {
            let accent = Colour::parse(&format!("#{at:06x}")).unwrap();
            assert!(accent.text_on().contrast(accent) >= READABLE, "{}", accent.css());
            for card in [Colour::LIGHT_CARD, Colour::DARK_CARD] {
                assert!(accent.readable_on(card).contrast(card) >= READABLE, "{}", accent.css());
            }
        }
    }

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!(Colour::parse("#1F4fd8").unwrap().css(), "#1f4fd8");
        for bad in ["", "#fff", "1f4fd8", "#1f4fd8ff", "#1f4fdé", "#1f4fdx", "red"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }
}
