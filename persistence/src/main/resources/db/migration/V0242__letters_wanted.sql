-- Which kinds of letters a person does not want; what is not named comes. Letters about the account itself always come.
alter table identity.person add column unwanted_letters text not null default ''
  check (unwanted_letters ~ '^([A-Z]+(_[A-Z]+)*( |$))*$' and length(unwanted_letters) <= 200);
