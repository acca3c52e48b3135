//! The least that a Rust worker does: `/` answers a constant, and
//! `/batch?reads=R&writes=W` makes one D1 batch of R selects and W updates,
//! each of one row by its key, with one bound JSON text, as Usher's are.

use serde::{Deserialize, Serialize};
use worker::wasm_bindgen::JsValue;
use worker::{Context, Env, Request, Response, Result, event};

const INPUT: &str = r#"{"id":"inv_01h455vb4pex5vsknk084sn02q","name":"Ada"}"#;
const READ: &str = "SELECT json_object('id', id, 'name', name) AS row FROM bare WHERE id = ?1->>'id'";
const WRITE: &str = "UPDATE bare SET name = ?1->>'name', writes = writes + 1 WHERE id = ?1->>'id'";

#[derive(Serialize)]
struct Answer {
    status: &'static str,
}

#[derive(Deserialize)]
struct Row {
    row: String,
}

#[event(fetch)]
async fn fetch(request: Request, env: Env, _: Context) -> Result<Response> {
    if request.path() == "/" {
        return Response::from_json(&Answer { status: "ok" });
    }
    let url = request.inner().url();
    let number = |name: &str| {
        let (_, value) = url.split_once(name)?;
        value.split('&').next()?.parse::<usize>().ok()
    };
    let reads = number("reads=").unwrap_or(0);
    let writes = number("writes=").unwrap_or(0);
    let db = env.d1("DB")?;
    let input = [JsValue::from_str(INPUT)];
    let sql = std::iter::repeat_n(READ, reads).chain(std::iter::repeat_n(WRITE, writes));
    let batch = sql.map(|sql| db.prepare(sql).bind(&input)).collect::<Result<_>>()?;
    let results = db.batch(batch).await?;
    let row = results.first().map(|first| first.results::<Row>()).transpose()?;
    match row.unwrap_or_default().pop() {
        Some(Row { row }) => Response::ok(row),
        None => Response::from_json(&Answer { status: "ok" }),
    }
}
