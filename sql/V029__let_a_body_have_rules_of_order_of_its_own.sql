-- A body decides by rules of its own, which its next meeting is published with; one without a row decides as most do.
create table rules_of_order (
  body_id bigint not null,
  version bigint not null,
  rules longtext not null,
  constraint rules_of_order_key primary key (body_id),
  constraint rules_of_order_body foreign key (body_id) references body (id)
);
