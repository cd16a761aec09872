-- Whether a resident was told last to follow the hearing from outside the room; when that changes, she is told anew, once.
alter table speaker add column told_outside boolean not null default false;
create index speaker_told_outside on speaker (told_outside, hearing_id);
