//! What the pages' forms do beyond what their twins in the API do.

mod asking_again;

mod choices;

mod client_grants;

mod client_people;

mod double_clicks;

mod every_form;

mod faults;

mod forms;

mod handed;

mod languages;

mod looks;

mod orders;

mod opened_again;

mod passwords;

mod pasting;

mod sent_twice;

mod tokens;

mod sessions;

mod still_open;

mod twins;

mod ways_back;
