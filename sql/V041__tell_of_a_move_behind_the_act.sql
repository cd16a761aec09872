-- That a meeting was moved is told behind the act, a hundred sign-ups at a time, so that no act waits until fifty thousand letters
-- are written. A sign-up keeps which day its letters named last; one from before says nothing of it, and knows the day before the move.
alter table speaker add column told_day varchar(80) null;
create table move (
  meeting_id bigint not null,
  version bigint not null,
  day_before varchar(80) not null,
  reached bigint not null,
  constraint move_key primary key (meeting_id),
  constraint move_meeting foreign key (meeting_id) references meeting (id)
);
