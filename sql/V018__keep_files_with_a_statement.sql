-- Files that come with a written statement, under a name made clean; what is in them stands apart, so that a list reads none of it.
create table statement_file (
  id bigint not null,
  speaker_id bigint not null,
  name varchar(200) not null,
  kind varchar(20) not null,
  bytes int not null,
  added_at bigint not null,
  constraint statement_file_key primary key (id),
  constraint statement_file_statement foreign key (speaker_id) references statement (speaker_id)
);
create index statement_file_of on statement_file (speaker_id);
create table file_content (
  file_id bigint not null,
  content longblob not null,
  constraint file_content_key primary key (file_id)
);
