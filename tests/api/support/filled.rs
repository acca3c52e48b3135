//! A page's form as a browser would send it.

/// The fields of one of a page's forms, as they stand in it.
#[derive(Clone, Debug)]
pub struct Filled(Vec<(String, String)>);

/// What an attribute of a tag says.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    let plain = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    Some(plain.iter().fold(value.to_owned(), |text, (code, sign)| text.replace(code, sign)))
}

impl Filled {
    /// The fields of the form of `page` that is sent to `action`, but for its guard and
    /// its buttons.
    #[track_caller]
    pub fn of(page: &str, action: &str) -> Self {
        let form = page.split(&format!("action=\"{action}\"")).nth(1);
        let form = form.unwrap_or_else(|| panic!("no form to {action}: {page}"));
        let form = form.split("</form>").next().unwrap();
        let mut fields = Vec::new();
        let mut select = None;
        for tag in form.split('<') {
            let tag = tag.split('>').next().unwrap();
            let has = |word: &str| tag.split(' ').any(|part| part == word);
            let value = attribute(tag, "value").unwrap_or_default();
            if tag.starts_with("input ") {
                let kind = attribute(tag, "type").unwrap_or_default();
                let is_sent = !matches!(kind.as_str(), "radio" | "checkbox") || has("checked");
                fields.extend(attribute(tag, "name").filter(|_| is_sent).map(|name| (name, value)));
            } else if tag.starts_with("select ") {
                select = attribute(tag, "name");
                fields.push((select.clone().unwrap(), String::new()));
            } else if tag.starts_with("option ") && has("selected") {
                let name = select.clone().unwrap();
                fields.retain(|(known, _)| *known != name);
                fields.push((name, value));
            }
        }
        fields.retain(|(name, _)| name != "guard");
        Self(fields)
    }

    /// What a field holds, if the form has it.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The same with something else in a field.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// As a form's body.
    pub fn body(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}
