-- Who opens the link, within the company, takes a copy of the list as it then is. The address is shown once: only its hash is kept.
create sequence requisition.link_seq increment by 50 start with 50;
create table requisition.link (
  id bigint primary key default nextval('requisition.link_seq'),
  company_id bigint not null,
  list_id bigint not null,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '90 days'),
  foreign key (list_id, company_id) references requisition.list (id, company_id) on delete cascade
);
create index link_list on requisition.link (list_id);
