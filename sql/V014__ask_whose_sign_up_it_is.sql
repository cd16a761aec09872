-- The link in the mail by which its reader says "this was me" or "this was not me", kept as SHA-256 digest.
alter table speaker add column confirmation_digest varchar(64) null;
alter table speaker add constraint speaker_confirmation unique (confirmation_digest);
