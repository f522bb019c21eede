-- The provider's own number of the session in which somebody signed in there: it can end ours by it.
alter table identity.session add column provider_sid text check (length(provider_sid) <= 255);
create index session_of_provider on identity.session (bound_company_id, person_id) where bound_company_id is not null;
