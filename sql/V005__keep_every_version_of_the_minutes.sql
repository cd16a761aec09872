-- The minutes as they were given out, each naming the head of the proceedings it was made from.
create table minutes_version (
  id bigint not null,
  meeting_id bigint not null,
  number int not null,
  standing varchar(20) not null,
  made_at bigint not null,
  sequence bigint not null,
  hash varchar(64) not null,
  document longtext not null,
  constraint minutes_version_key primary key (id),
  constraint minutes_version_meeting foreign key (meeting_id) references meeting (id),
  constraint minutes_version_number unique (meeting_id, number)
);
