-- Who sits on a body and which meetings it holds. What happens in a meeting, its agenda included, is in its journal only.
-- Times are microseconds since 1970-01-01 UTC: exact, and free of every server's and connector's time zone.
create table body (
  id bigint not null,
  version bigint not null,
  name varchar(200) not null,
  time_zone varchar(64) not null,
  constraint body_key primary key (id)
);

create table seat (
  id bigint not null,
  body_id bigint not null,
  place int not null,
  title varchar(200) not null,
  constraint seat_key primary key (id),
  constraint seat_body foreign key (body_id) references body (id),
  constraint seat_place unique (body_id, place)
);

create table member (
  id bigint not null,
  seat_id bigint not null,
  name varchar(200) not null,
  constraint member_key primary key (id),
  constraint member_seat foreign key (seat_id) references seat (id)
);

create table meeting (
  id bigint not null,
  version bigint not null,
  body_name varchar(200) not null,
  title varchar(300) not null,
  held_on varchar(10) not null,
  constraint meeting_key primary key (id)
);
create index meeting_newest on meeting (held_on, id);

create table hearing (
  id bigint not null,
  meeting_id bigint not null,
  constraint hearing_key primary key (id),
  constraint hearing_meeting foreign key (meeting_id) references meeting (id)
);
