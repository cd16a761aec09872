-- A clerk keeps a body through elections: who holds a seat from which day until which, who presides before whom, and how
-- many make a quorum. A body without them reads as before. Days are as in 2018-04-16; ends_on is the first day not held.
alter table body add column quorum int null;
alter table seat add column presiding int null;
alter table member add column begins_on varchar(10) null;
alter table member add column ends_on varchar(10) null;
