-- A meeting that is continued is found at the day on which it goes on; to its year and among those before it, it belongs by its
-- first. One that was continued before this was known is found at its last day now, unless that was taken back at once.
alter table meeting add column begins_on varchar(10) not null default '';
update meeting set begins_on = held_on;
update meeting
  join (
    select meeting_id, max(sequence) as latest from entry
    where act = 'continueTo' and not exists (
      select 1 from entry after_it
      where after_it.meeting_id = entry.meeting_id and after_it.sequence = entry.sequence + 1 and after_it.act = 'undo')
    group by meeting_id
  ) continued on continued.meeting_id = meeting.id
  join entry on entry.meeting_id = meeting.id and entry.sequence = continued.latest
  set meeting.held_on = json_unquote(json_extract(entry.facts, '$.date'));
