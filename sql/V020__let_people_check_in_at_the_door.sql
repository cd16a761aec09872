-- The link with which a tablet at the door checks people in, as a digest; a new link of a meeting ends the one before.
create table door (
  meeting_id bigint not null,
  key_digest varchar(64) not null,
  opened_at bigint not null,
  constraint door_key primary key (meeting_id),
  constraint door_link unique (key_digest)
);
