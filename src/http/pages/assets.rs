//! The files that pages refer to.

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};

use crate::domain::refusal::Code;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::credential::Public;
use crate::http::path::AssetName;

/// `GET /assets/{asset}` → 200, to be kept for ever; 404 for one of another version.
pub async fn show(call: Call<Public, AssetName>) -> Answer {
    let asset = call.app.assets.find(&call.path.0).ok_or(Code::NotFound)?;
    let mut response = Response::new(Body::from(asset.text.clone()));
    for (name, value) in [
        (header::CONTENT_TYPE, asset.media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
