-- The journal of acts, append only. A sign-up stands unsealed (no sequence, no hash) for at most about a second.
create table entry (
  id bigint not null,
  meeting_id bigint not null,
  sequence bigint null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  actor varchar(40) not null,
  act varchar(40) not null,
  facts longtext not null,
  words longtext null,
  salt varchar(64) null,
  words_digest varchar(64) not null,
  previous varchar(64) null,
  hash varchar(64) null,
  constraint entry_key primary key (id),
  constraint entry_meeting foreign key (meeting_id) references meeting (id),
  constraint entry_sequence unique (meeting_id, sequence)
);

-- One row for each meeting: whoever appends locks it, and where locks are no guarantee its version finds the conflict.
create table proceedings_head (
  meeting_id bigint not null,
  version bigint not null,
  sequence bigint not null,
  hash varchar(64) not null,
  constraint proceedings_head_key primary key (meeting_id),
  constraint proceedings_head_meeting foreign key (meeting_id) references meeting (id)
);

-- The timer looks for what is not sealed.
create index entry_unsealed on entry (sequence, meeting_id, id);
