-- The clerk's words in place of drafted ones. Words are taken back by leaving them empty, so that the count of changes stays.
create table minutes_words (
  id bigint not null,
  version bigint not null,
  meeting_id bigint not null,
  language varchar(10) not null,
  sentence_key varchar(200) not null,
  words longtext null,
  drafted longtext not null,
  basis bigint not null,
  changed_at bigint not null,
  constraint minutes_words_key primary key (id),
  constraint minutes_words_meeting foreign key (meeting_id) references meeting (id),
  constraint minutes_words_sentence unique (meeting_id, language, sentence_key)
);

-- A version is given out in every profile and language, and each of these texts is kept as it was.
create table minutes_text (
  id bigint not null,
  version_id bigint not null,
  profile varchar(20) not null,
  language varchar(10) not null,
  document longtext not null,
  constraint minutes_text_key primary key (id),
  constraint minutes_text_version foreign key (version_id) references minutes_version (id),
  constraint minutes_text_one unique (version_id, profile, language)
);
alter table minutes_version drop column document;
alter table minutes_version add column link_digest varchar(64) null;

-- How a body wants its minutes to read; a body without a row has the usual style.
create table house_style (
  id bigint not null,
  version bigint not null,
  body_name varchar(200) not null,
  titles boolean not null,
  seconder boolean not null,
  capitals boolean not null,
  numbered boolean not null,
  times boolean not null,
  constraint house_style_key primary key (id),
  constraint house_style_body unique (body_name)
);
