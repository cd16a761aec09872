-- Two sign-ups that look like one person's and of which the clerk has said that both stand; the smaller id comes first.
create table kept_apart (
  first_id bigint not null,
  second_id bigint not null,
  constraint kept_apart_key primary key (first_id, second_id)
);
