-- The version of a notice whose words count as read: touching its day or its readers asks nobody to read anew.
alter table bulletins add column text_version integer not null default 1;
--> statement-breakpoint
-- Who works in a department: ids of people.
alter table departments add column people jsonb not null default '[]';
