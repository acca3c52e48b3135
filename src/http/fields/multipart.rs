//! A form that brings a file: `multipart/form-data` (RFC 7578).

use std::convert::Infallible;

use axum::body::Bytes;
use futures_util::{FutureExt as _, stream};
use multer::Multipart;
use serde_json::{Map, Value};

use super::count::Count;
use super::pairs::{add, too_many};
use crate::domain::address_list::decode;
use crate::domain::refusal::{Code, Refusal};

/// The fields of the form, a file's text among them. Of a field, bytes that are no UTF-8
/// are replaced: whatever reads it refuses what they stand in.
///
/// # Errors
/// `unsupported_media_type`, where it is not such a body; `invalid_request`,
/// where it has too many fields.
pub fn pairs(body: &Bytes, boundary: String) -> Result<Map<String, Value>, Refusal> {
    let body = body.clone();
    let whole = stream::once(async move { Ok::<_, Infallible>(body) });
    let fields = async {
        let (mut object, mut count) = (Map::new(), Count::default());
        let mut form = Multipart::new(whole, boundary);
        while let Some(field) = form.next_field().await? {
            if !count.one_more() {
                return Ok(None);
            }
            let name = field.name().unwrap_or_default().to_owned();
            let is_file = field.file_name().is_some();
            let bytes = field.bytes().await?;
            let text =
                if is_file { decode(&bytes) } else { String::from_utf8_lossy(&bytes).into_owned() };
            add(&mut object, name, text);
        }
        Ok::<_, multer::Error>(Some(object))
    };
    // All of the body is here already: nothing waits.
    match fields.now_or_never() {
        Some(Ok(object)) => object.ok_or_else(too_many),
        _ => Err(Code::UnsupportedMediaType.into()),
    }
}
