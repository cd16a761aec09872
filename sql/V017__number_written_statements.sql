-- A written statement has a number in its hearing, and is handed to the body once; from then on it cannot be changed. What it
-- says stands with the sign-up. The count is a row of its own, so that numbering locks no hearing.
create table statement_count (
  hearing_id bigint not null,
  given int not null,
  constraint statement_count_key primary key (hearing_id)
);
create table statement (
  speaker_id bigint not null,
  version bigint not null,
  hearing_id bigint not null,
  number int not null,
  written_at bigint not null,
  delivery_id bigint null,
  claimed_at bigint null,
  delivered_at bigint null,
  constraint statement_key primary key (speaker_id),
  constraint statement_speaker foreign key (speaker_id) references speaker (id),
  constraint statement_number unique (hearing_id, number)
);
create index statement_delivery on statement (delivery_id);
