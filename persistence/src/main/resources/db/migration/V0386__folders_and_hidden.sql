-- Where a person keeps the lists that he may use: each files them for himself, whoever owns them. A folder is there as long as
-- something is in it.
create table requisition.filed (
  company_id bigint not null,
  person_id bigint not null references identity.person (id),
  list_id bigint not null,
  folder text not null check (length(folder) between 1 and 60 and folder = btrim(folder)),
  primary key (person_id, list_id),
  foreign key (list_id, company_id) references requisition.list (id, company_id) on delete cascade
);
create index filed_list on requisition.filed (list_id);

-- Articles that a person does not want to be offered again.
create table order_.bought_hidden (
  company_id bigint not null references organisation.company (id),
  person_id bigint not null references identity.person (id),
  product_id bigint not null,
  primary key (person_id, company_id, product_id)
);
