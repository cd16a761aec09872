-- Where a resident was told last that she stands, in the line or on the wait list: when that changes, she is told anew, once.
alter table speaker add column told varchar(20) not null default 'IN_LINE';
create index speaker_told on speaker (told, hearing_id);
