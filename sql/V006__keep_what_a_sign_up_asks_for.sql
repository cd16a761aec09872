-- A sign-up can be changed until its speaker is called, so that what decides its time must be known later too; what the
-- clerk was warned of at the door belongs to the answer that is given again for the same key.
alter table speaker add column interpreter varchar(20) null;
alter table speaker add column resident boolean null;
alter table speaker add column warnings varchar(2000) null;
