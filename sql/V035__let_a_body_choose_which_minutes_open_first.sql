-- Which profile the minutes of a body open with; a body that did not say so shows all of it.
alter table house_style add column profile varchar(20) null;
