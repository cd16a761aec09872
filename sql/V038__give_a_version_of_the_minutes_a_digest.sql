-- The digest of the texts of a version stands in the journal once everyone may read them, so that none changes unseen. The salt
-- keeps what was lawfully taken out of a text from being guessed by its digest. Versions from before have neither.
alter table minutes_version add column salt varchar(64) null;
alter table minutes_version add column digest varchar(64) null;
