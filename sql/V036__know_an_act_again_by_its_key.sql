-- Which act a clerk's desk sent under which key, so that a desk whose answer was lost learns whether it was recorded. The id is
-- the digest of meeting and key; without a sequence the sender gave it up before it came, and it is not recorded any more.
create table sent_act (
  id varchar(64) not null,
  meeting_id bigint not null,
  sequence bigint null,
  constraint sent_act_key primary key (id),
  constraint sent_act_meeting foreign key (meeting_id) references meeting (id)
);
