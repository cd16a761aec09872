-- A key has done its work soon after its act was sent: how old it is tells when it may go. Those that are there begin now.
alter table sent_act add column kept_at bigint not null default 0;
update sent_act set kept_at = unix_timestamp() * 1000000;
create index sent_act_kept on sent_act (kept_at);
