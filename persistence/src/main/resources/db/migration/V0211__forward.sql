-- Who is asked may name somebody else who could answer.
create sequence approval.flow_forward_seq increment by 50 start with 50;
create table approval.flow_forward (
  id bigint primary key default nextval('approval.flow_forward_seq'),
  seat_id bigint not null references approval.flow_seat (id),
  company_id bigint not null references organisation.company (id),
  from_id bigint not null references identity.person (id),
  from_name text not null,
  to_id bigint not null references identity.person (id),
  to_name text not null,
  comment text check (length(comment) <= 1000),
  at timestamptz not null,
  version bigint not null default 0,
  unique (seat_id, from_id),
  check (from_id <> to_id)
);
create trigger flow_forward_written_once before update or delete on approval.flow_forward
  for each row execute function approval.written_once();

create function approval.forward_fits() returns trigger language plpgsql as $$
begin
  if exists (select 1 from approval.flow_seat s join approval.flow f on f.id = s.flow_id
              where s.id = new.seat_id and f.requester_id in (new.from_id, new.to_id)) then
    raise exception 'the requester of an order is not asked about it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger forward_fits before insert on approval.flow_forward
  for each row execute function approval.forward_fits();

-- Whoever was asked when the time ran out may ask the buyer, once, to send the order again.
alter table approval.flow_asked add column resend_at timestamptz;
