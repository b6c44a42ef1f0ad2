-- A file of a meeting that its guests see too.
alter table group_files add column for_guests boolean not null default false;
