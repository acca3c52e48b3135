//! Requests and responses across the JavaScript boundary: only what is needed.

use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, Method, Request, Response, Uri, header};
use http_body_util::BodyExt as _;
use worker::js_sys::Uint8Array;
use worker::wasm_bindgen::JsValue;
use worker::wasm_bindgen_futures::JsFuture;
use worker::web_sys;

use crate::http::BODY_MAX;

/// The headers that Usher looks at.
const HEADERS: [HeaderName; 9] = [
    header::ACCEPT,
    header::AUTHORIZATION,
    header::COOKIE,
    header::ACCEPT_LANGUAGE,
    header::CONTENT_TYPE,
    header::CONTENT_LENGTH,
    header::ORIGIN,
    HeaderName::from_static("sec-fetch-site"),
    HeaderName::from_static("cf-connecting-ip"),
];

/// The request as the router takes it. What a method or URL cannot be in
/// `http`'s types reads as one that no route has.
pub async fn request(from: &web_sys::Request) -> Request<Body> {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::from_bytes(from.method().as_bytes()).unwrap_or(Method::TRACE);
    *request.uri_mut() = path_and_query(&from.url()).unwrap_or_else(|| Uri::from_static("/-"));
    let headers = from.headers();
    for name in HEADERS {
        if let Ok(Some(value)) = headers.get(name.as_str()) {
            // Bytes beyond ASCII are allowed in a header (RFC 9110, section 5.5).
            if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
                request.headers_mut().insert(name, value);
            }
        }
    }
    *request.body_mut() = body(from, request.headers()).await;
    request
}

fn path_and_query(url: &str) -> Option<Uri> {
    let (_, rest) = url.split_once("://")?;
    let path = rest.get(rest.find('/')?..)?;
    let path = path.split('#').next()?;
    path.parse().ok().or_else(|| escaped(path).parse().ok())
}

/// With what a URL may have and `http` does not take percent-encoded.
fn escaped(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// A body whose length is announced is read at once; one announced as too
/// large is left unread, for the router to refuse by its header; one without
/// a length is a stream, which the router reads up to its limit.
async fn body(from: &web_sys::Request, headers: &axum::http::HeaderMap) -> Body {
    let Some(stream) = from.body() else { return Body::empty() };
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    match length.and_then(|length| length.parse::<usize>().ok()) {
        Some(length) if length > BODY_MAX => Body::empty(),
        Some(_) => {
            let Ok(read) = from.array_buffer() else { return broken() };
            let Ok(buffer) = JsFuture::from(read).await else { return broken() };
            Body::from(Uint8Array::new(&buffer).to_vec())
        }
        None => Body::from_stream(chunks(stream)),
    }
}

/// A body that did not arrive whole: reading it fails, as it should.
fn broken() -> Body {
    let aborted = std::io::Error::from(std::io::ErrorKind::ConnectionAborted);
    Body::from_stream(futures_util::stream::iter([Err::<Bytes, _>(aborted)]))
}

/// The stream's chunks, one read at a time.
fn chunks(
    stream: web_sys::ReadableStream,
) -> impl futures_util::Stream<Item = Result<Bytes, std::io::Error>> + Send + 'static {
    let stream = worker::ByteStream::from(stream);
    futures_util::StreamExt::map(SendStream(stream), |chunk| {
        chunk.map(Bytes::from).map_err(|_| std::io::ErrorKind::ConnectionAborted.into())
    })
}

/// A Worker has one thread, so what axum may send to another never is.
struct SendStream(worker::ByteStream);

#[expect(unsafe_code, reason = "wasm32-unknown-unknown has no threads to send it to")]
// SAFETY: there is one thread.
unsafe impl Send for SendStream {}

impl futures_util::Stream for SendStream {
    type Item = worker::Result<Vec<u8>>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::pin::Pin::new(&mut self.0).poll_next(context)
    }
}

/// The response as the runtime takes it.
///
/// # Errors
/// Where the runtime does not take a header or the status, which are ours.
pub async fn response(from: Response<Body>) -> worker::Result<web_sys::Response> {
    let (parts, body) = from.into_parts();
    let headers = web_sys::Headers::new()?;
    for (name, value) in &parts.headers {
        // The runtime knows the length itself.
        if let (false, Ok(value)) = (name == header::CONTENT_LENGTH, value.to_str()) {
            headers.append(name.as_str(), value)?;
        }
    }
    let init = web_sys::ResponseInit::new();
    init.set_status(parts.status.as_u16());
    init.set_headers(&JsValue::from(headers));
    let bytes = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let text = str::from_utf8(&bytes).ok().filter(|text| !text.is_empty());
    Ok(web_sys::Response::new_with_opt_str_and_init(text, &init)?)
}
