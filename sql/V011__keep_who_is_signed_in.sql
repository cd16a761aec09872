-- A sign-in outlives a restart of the server and is known to every node; of its cookie only the digest is kept.
create table sign_in (
  id bigint not null,
  account_id bigint not null,
  digest varchar(64) not null,
  ends_at bigint not null,
  constraint sign_in_key primary key (id),
  constraint sign_in_account foreign key (account_id) references account (id) on delete cascade,
  constraint sign_in_digest unique (digest)
);
-- What a token is used for, so that whoever looks after the program knows which one to revoke.
alter table token add column purpose varchar(100) null;
