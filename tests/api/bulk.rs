//! Many invitations or many members in one request, and one invitation in
//! place of another.

mod alike;

mod ids;

mod filters;

mod resends;

mod owners;

mod replace;
