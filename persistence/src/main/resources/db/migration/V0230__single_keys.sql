-- Whether single letters on the keyboard act as shortcuts for this person: who dictates, or types by chance, switches them off.
alter table identity.person add column single_keys boolean not null default true;
