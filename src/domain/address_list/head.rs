//! What stands above a list of addresses and is no part of it.

/// The head of a list.
const HEADS: [&str; 20] = [
    "mail",
    "email",
    "e-mail",
    "email address",
    "e-mail address",
    "e-mail-adresse",
    "e-mailadres",
    "adresse e-mail",
    "adres e-mail",
    "courriel",
    "correo",
    "correo electrónico",
    "indirizzo email",
    "メール",
    "メールアドレス",
    "邮箱",
    "電子郵件",
    "이메일",
    "почта",
    "البريد الإلكتروني",
];

/// Whether a text is the head of a list of addresses, of one or more.
pub fn is_head(text: &str) -> bool {
    let text = text.trim_end_matches([':', '：']).to_lowercase();
    let endings = ["", "s", "es", "n"].into_iter().filter_map(|ending| text.strip_suffix(ending));
    HEADS.iter().any(|head| endings.clone().any(|text| text == *head))
}
