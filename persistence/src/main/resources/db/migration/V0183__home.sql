-- Who of us speaks for the house to a company; without a row it is the sales desk.
create table organisation.sales_contact (
  company_id bigint primary key references organisation.company (id),
  name text not null check (length(name) between 1 and 100),
  phone text not null,
  email text not null,
  opens time not null default '08:00',
  closes time not null default '17:00',
  time_zone text not null default 'Europe/Berlin',
  version bigint not null default 0,
  check (opens < closes)
);

-- What we tell all buyers on their home page, in both languages, as long as it holds.
create schema promotion;
create sequence promotion.notice_seq increment by 50 start with 50;
create table promotion.notice (
  id bigint primary key default nextval('promotion.notice_seq'),
  title_en text not null check (length(title_en) between 1 and 120),
  title_zh text not null check (length(title_zh) between 1 and 120),
  text_en text not null check (length(text_en) <= 600),
  text_zh text not null check (length(text_zh) <= 600),
  shown_from date not null,
  shown_until date not null,
  author text not null,
  created_at timestamptz not null default now(),
  version bigint not null default 0,
  check (shown_from <= shown_until)
);
create index notice_shown on promotion.notice (shown_from, shown_until);

insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.notice.edit', 'ALL' from unnest(array['order-desk', 'operations', 'administrator']) r
on conflict do nothing;
