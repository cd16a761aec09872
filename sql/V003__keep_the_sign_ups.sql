-- What a sign-up has beside its journal entry: the way back to it, and what must never be public.
-- The private link and the idempotency key are kept as SHA-256 digests; one key makes one speaker, however often it is sent.
create table speaker (
  id bigint not null,
  version bigint not null,
  hearing_id bigint not null,
  reference varchar(7) not null,
  key_digest varchar(64) not null,
  idempotency_key varchar(64) not null,
  request_digest varchar(64) not null,
  link_salt varchar(64) not null,
  email varchar(320) null,
  language varchar(35) null,
  needs varchar(1000) null,
  statement longtext null,
  signed_up_at bigint not null,
  constraint speaker_key primary key (id),
  constraint speaker_hearing foreign key (hearing_id) references hearing (id),
  constraint speaker_reference unique (hearing_id, reference),
  constraint speaker_link unique (key_digest),
  constraint speaker_sent_once unique (hearing_id, idempotency_key)
);
