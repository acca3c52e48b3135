//! Whether the deployment lives, and whether it can work.

use axum::http::StatusCode;
use serde::Serialize;

use crate::db::DbError;
use crate::domain::refusal::Code;
use crate::http::answer::{Answer, json};
use crate::http::call::Call;
use crate::http::credential::Public;
use crate::http::problem::Failure;
use crate::operations::maintenance::ready::{NO_SCHEMA, SCHEMA_VERSION, schema_version};

#[derive(Serialize)]
struct Alive {
    status: &'static str,
    version: &'static str,
}

/// `GET /healthz` → 200, without the database.
pub async fn alive(_: Call<Public>) -> Answer {
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
pub async fn ready(call: Call<Public>) -> Answer {
    let (reason, fault) = match call.run_batch(schema_version()).await {
        Ok(Some(SCHEMA_VERSION)) => {
            return json(StatusCode::OK, &Ready { status: "ok", reason: None });
        }
        Ok(Some(..SCHEMA_VERSION)) => {
            ("the schema has an older version than the program: apply the migrations", None)
        }
        Ok(Some(_)) => ("the schema has a newer version than the program: deploy the newer", None),
        Ok(None) => ("the schema has no version: apply schema.sql", None),
        Err(failure) if failure.code() == Code::Unavailable => {
            ("the database does not answer", None)
        }
        Err(Failure::Database(DbError::Failed(why), _)) if why.contains(NO_SCHEMA) => {
            ("the database has no schema: apply schema.sql or the migrations", None)
        }
        Err(failure) => ("the database failed: the log says how", failure.fault()),
    };
    let unready = Ready { status: "unready", reason: Some(reason) };
    let mut answer = json(StatusCode::SERVICE_UNAVAILABLE, &unready)?;
    if let Some(fault) = fault {
        answer.extensions_mut().insert(fault);
    }
    Ok(answer)
}
