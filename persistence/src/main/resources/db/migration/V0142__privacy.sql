-- What people may ask about their own data, and what the law makes us keep of it and for how long.
create schema privacy;

-- How many years papers of trade are kept, by the country of the company; counted from the end of the year. A country
-- without a row of its own has that of '**'.
create table privacy.retention (
  country char(2) primary key,
  years int not null check (years between 1 and 40),
  law text not null
);
insert into privacy.retention (country, years, law) values
  ('**', 10, 'Commercial and tax law'),
  ('AT', 7, '§ 132 BAO'),
  ('BE', 10, 'Art. 60 Code TVA'),
  ('CH', 10, 'Art. 958f OR'),
  ('CN', 30, '会计档案管理办法'),
  ('CZ', 10, '§ 35 zák. 235/2004'),
  ('DE', 10, '§ 257 HGB, § 147 AO'),
  ('ES', 6, 'Art. 30 Código de Comercio'),
  ('FR', 10, 'Art. L123-22 Code de commerce'),
  ('GB', 6, 'Companies Act 2006, VAT Notice 700/21'),
  ('IT', 10, 'Art. 2220 Codice civile'),
  ('NL', 7, 'Art. 52 AWR'),
  ('PL', 5, 'Art. 112 ustawy o VAT'),
  ('SE', 7, '7 kap. 2 § bokföringslagen'),
  ('US', 7, '26 CFR § 1.6001-1');

-- Somebody was erased. What had to be kept is anonymised after the day given here.
create sequence privacy.erasure_seq increment by 50 start with 50;
create table privacy.erasure (
  id bigint primary key default nextval('privacy.erasure_seq'),
  person_id bigint not null unique,
  asked_at timestamptz not null,
  asked_by text not null,
  erased_at timestamptz not null,
  -- Null when nothing was kept.
  kept_until date,
  kept_because text,
  anonymised_at timestamptz
);
create index erasure_due on privacy.erasure (kept_until) where anonymised_at is null;

-- Which wording somebody accepted or took back, and when. The newest row of a kind is how it stands.
create sequence privacy.consent_seq increment by 50 start with 50;
create table privacy.consent (
  id bigint primary key default nextval('privacy.consent_seq'),
  person_id bigint not null,
  kind text not null check (kind in ('TERMS', 'PRIVACY', 'NEWS')),
  wording text not null,
  given boolean not null,
  at timestamptz not null
);
create index consent_person on privacy.consent (person_id, kind, id desc);

-- Who took whose data along.
create sequence privacy.handing_out_seq increment by 50 start with 50;
create table privacy.handing_out (
  id bigint primary key default nextval('privacy.handing_out_seq'),
  person_id bigint not null,
  by_person_id bigint not null,
  at timestamptz not null
);

create function privacy.only_grows() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: no %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = '42501';
end $$;
create trigger append_only before update or delete on privacy.consent for each row execute function privacy.only_grows();
create trigger append_only before update or delete on privacy.handing_out
  for each row execute function privacy.only_grows();

-- What is kept of a person in the books, without his name: orders with their history and decisions, and what was told
-- about them. The only way to change what otherwise only grows, and it changes names only.
create function privacy.anonymise_books(p_person bigint, p_label text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_name text;
  v_email text;
begin
  alter table order_.order_history disable trigger append_only;
  for v_name, v_email in
      select distinct o.buyer_name, o.buyer_email from order_.sales_order o where o.buyer_id = p_person loop
    update order_.order_history h set actor = p_label
     where h.actor = v_name and h.order_id in (select id from order_.sales_order where buyer_id = p_person);
    update integration.outbox_message m
       set payload = replace(replace(m.payload, coalesce(nullif(v_email, ''), '@@'), 'erased@erased.invalid'),
         coalesce(nullif(v_name, ''), '@@'), p_label)
     where m.aggregate_id in (select number from order_.sales_order where buyer_id = p_person);
    update integration.partner_message m
       set payload = replace(replace(m.payload, coalesce(nullif(v_email, ''), '@@'), 'erased@erased.invalid'),
         coalesce(nullif(v_name, ''), '@@'), p_label)
     where m.business_key in (select number from order_.sales_order where buyer_id = p_person);
  end loop;
  alter table order_.order_history enable trigger append_only;
  update order_.sales_order set buyer_name = p_label, buyer_email = null where buyer_id = p_person;
end $$;
revoke execute on function privacy.anonymise_books(bigint, text) from public;
do $$ begin
  if exists (select from pg_roles where rolname = 'kontor_app') then
    grant execute on function privacy.anonymise_books(bigint, text) to kontor_app;
  end if;
  if exists (select from pg_roles where rolname = 'kontor_all') then
    grant execute on function privacy.anonymise_books(bigint, text) to kontor_all;
  end if;
end $$;

insert into identity.role_permission (role_code, permission, scope)
select r.code, 'staff.privacy', 'ALL' from identity.role r where r.code in ('operations', 'administrator')
on conflict do nothing;
