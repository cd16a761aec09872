-- Sign-ups are found by what they told: those of one address that has answered for them, since one person counts once, and
-- those for whom someone interprets, since the desk shows that after each act.
-- Making the indexes may lock a table of many sign-ups for some seconds.
alter table speaker add column address_answered boolean not null default false;
create index speaker_address on speaker (hearing_id, email);
create index speaker_interpreter on speaker (hearing_id, interpreter);
