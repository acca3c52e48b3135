//! Whether the deployment lives, and whether it can work.

use axum::http::StatusCode;
use serde::Serialize;

use super::json;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::Anyone;
use crate::operations::upkeep::ready::{SCHEMA_VERSION, schema_version};

#[derive(Serialize)]
struct Alive {
    status: &'static str,
    version: &'static str,
}

/// `GET /healthz` → 200, without the database.
pub async fn alive(_: Call<Anyone>) -> Answer {
    json(StatusCode::OK, &Alive { status: "ok", version: env!("CARGO_PKG_VERSION") })
}

#[derive(Serialize)]
struct Ready {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

/// `GET /readyz` → 200 once D1 answers and has the schema that this program
/// expects; else 503 with the reason.
pub async fn ready(call: Call<Anyone>) -> Answer {
    let reason = match call.app.db.run(schema_version()).await {
        Ok(Some(SCHEMA_VERSION)) => {
            return json(StatusCode::OK, &Ready { status: "ok", reason: None });
        }
        Ok(Some(_)) => "the schema has another version: apply the migrations",
        Ok(None) => "the schema has no version: apply schema.sql",
        Err(crate::db::DbError::Unavailable(_)) => "the database does not answer",
        Err(_) => "the database has no schema: apply schema.sql or the migrations",
    };
    json(StatusCode::SERVICE_UNAVAILABLE, &Ready { status: "unready", reason: Some(reason) })
}
