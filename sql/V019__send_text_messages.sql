-- Letters go by mail or as a text message to a phone, where the operator has named a sender for those.
alter table mail add column way varchar(10) not null default 'MAIL';
alter table speaker add column phone varchar(20) null;
