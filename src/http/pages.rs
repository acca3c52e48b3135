//! Pages for people in a browser: HTML and forms that POST, whole without a
//! script and nicer with it.

pub mod sections;

pub mod shell;

pub mod flash;

pub mod wrong;

pub mod notice;

pub mod framed;

pub mod refusal_messages;

pub mod front;

pub mod invitation;

pub mod ownership;

pub mod sign_in;

pub mod account;

pub mod password;

pub mod console;

pub mod dev_mailbox;

pub mod assets;

pub mod refused;
