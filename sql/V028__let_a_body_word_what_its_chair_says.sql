-- A body says things in its own words at the dais; a step without a row is said in the program's.
create table chairs_template (
  id bigint not null,
  version bigint not null,
  body_name varchar(200) not null,
  language varchar(10) not null,
  step varchar(40) not null,
  words longtext not null,
  constraint chairs_template_key primary key (id),
  constraint chairs_template_step unique (body_name, language, step)
);
