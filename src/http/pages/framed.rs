//! Running an operation with the frame of its page: both in one batch.

use crate::db::Batch;
use crate::domain::refusal::Code;
use crate::http::call::Call;
use crate::http::problem::Failure;
use crate::operations::Operation;
use crate::operations::organizations::frame::{Frame, Framed, framed};

impl<C, P, I> Call<C, P, I> {
    /// Runs an operation in an organization, with the frame of its page.
    ///
    /// # Errors
    /// The refusal, `forbidden` for whoever is no person, or the database's failure.
    pub async fn framed<T: 'static>(&self, operation: Operation<T>) -> Result<(T, Frame), Failure> {
        let (answer, frame) = self.run_batch(framed(operation)).await?;
        Ok((answer?, frame.ok_or(Code::Forbidden)?))
    }

    /// The same with one statement more beside, whose answer is `with`'s.
    ///
    /// # Errors
    /// As [`framed`](Self::framed).
    pub async fn framed_with<T: 'static, U: 'static>(
        &self,
        operation: Operation<T>,
        with: impl FnOnce(Batch<Framed<T>>) -> Batch<(Framed<T>, U)>,
    ) -> Result<(T, Frame, U), Failure> {
        let ((answer, frame), beside) = self.run_batch(with(framed(operation))).await?;
        Ok((answer?, frame.ok_or(Code::Forbidden)?, beside))
    }
}
