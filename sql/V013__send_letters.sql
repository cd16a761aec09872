-- What residents are told by mail waits here, written in one transaction with what it tells of, until a server takes it.
create table mail (
  id bigint not null,
  version bigint not null,
  occasion varchar(40) not null,
  about bigint not null,
  recipient varchar(320) not null,
  subject varchar(1000) not null,
  body longtext null,
  calendar longtext null,
  standing varchar(20) not null,
  due_at bigint not null,
  tries int not null,
  trouble varchar(200) null,
  constraint mail_key primary key (id)
);
create index mail_due on mail (standing, due_at);
create index mail_about on mail (about);
