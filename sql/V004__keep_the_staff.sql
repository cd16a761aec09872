-- Who may work on meetings. Passwords as PBKDF2 hashes, tokens as SHA-256 digests: neither can be read back.
create table account (
  id bigint not null,
  version bigint not null,
  name varchar(100) not null,
  password_hash varchar(400) not null,
  role varchar(20) not null,
  constraint account_key primary key (id),
  constraint account_name unique (name)
);

create table token (
  id bigint not null,
  digest varchar(64) not null,
  role varchar(20) not null,
  made_at bigint not null,
  constraint token_key primary key (id),
  constraint token_digest unique (digest)
);
