//! The page that the deployment's own address opens.

use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Public;

/// `GET /`: where the person belongs.
pub async fn home(_: Call<Public>) -> Answer {
    see_other("/console", [])
}
