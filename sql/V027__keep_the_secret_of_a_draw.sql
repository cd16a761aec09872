-- Who publishes a hearing with a draw on the page must not have to keep its secret until sign-up has closed; its hash is public.
create table draw_secret (
  hearing_id bigint not null,
  secret varchar(100) not null,
  constraint draw_secret_key primary key (hearing_id)
);
