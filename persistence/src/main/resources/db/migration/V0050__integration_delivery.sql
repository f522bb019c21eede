-- A message is text as it will be sent, also when it is replayed and no JSON at all.
alter table integration.outbox_message alter column payload type text;
-- What the receiver recognises a message by; a replay keeps it although it is a new row.
alter table integration.outbox_message add column message_id text;
alter table integration.outbox_message add column properties jsonb;
-- A letter whose delivery is not known is asked for again with the same Message-ID: neither sent nor failed.
alter table integration.outbox_message drop constraint outbox_message_status_check;
alter table integration.outbox_message add constraint outbox_message_status_check
  check (status in ('WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'DISCARDED'));
alter table integration.outbox_message add column decided_by text;
alter table integration.outbox_message add column decided_at timestamptz;
alter table integration.outbox_message add column reason text;
drop index integration.outbox_due;
create index outbox_due on integration.outbox_message (destination, next_attempt_at)
  where status in ('WAITING', 'UNKNOWN');
create index outbox_failed on integration.outbox_message (next_attempt_at) where status = 'FAILED';

-- Why a delivery failed, kept until the message succeeds or becomes a dead letter.
create table integration.failed_delivery (
  queue text not null,
  message_id text not null,
  attempts int not null default 1,
  cause text not null,
  failed_at timestamptz not null,
  primary key (queue, message_id)
);

create index dead_letter_open on integration.dead_letter (died_at desc, id desc) where state = 'OPEN';
create index dead_letter_key on integration.dead_letter (business_key);

-- What we asked a partner and still wait to hear. While there is no answer the same message is sent again.
create table integration.expected_answer (
  partner text not null,
  business_key text not null,
  question text not null,
  context text not null,
  first_asked_at timestamptz not null,
  asked int not null default 1,
  next_ask_at timestamptz,
  answered_at timestamptz,
  primary key (partner, business_key, question)
);
create index expected_answer_due on integration.expected_answer (next_ask_at)
  where answered_at is null and next_ask_at is not null;
