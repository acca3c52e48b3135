//! What is a person's own: invitations, organizations, the account; and people
//! for whom the application vouches.

mod invitations;

mod organizations;

mod personal;

mod erased;

mod vouched;

mod external_ids;
