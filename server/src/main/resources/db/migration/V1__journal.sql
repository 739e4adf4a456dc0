-- The journal: the entries of every organisation's record, in order, as they are hashed.
-- Rows are only ever added. Triggers refuse anything else, whoever asks.

create table organisation (
  organisation text primary key,
  origin text not null unique,
  founded timestamptz not null default now()
);

-- How far the journal of an organisation goes, and who may go on with it: a leader adds only under
-- the fence it was given, so one that was paused and replaced adds nothing.
create table head (
  organisation text primary key references organisation,
  size bigint not null default 0 check (size >= 0),
  fence bigint not null default 0
);

create table entry (
  organisation text not null references organisation,
  index bigint not null check (index >= 0),
  act text,
  bytes bytea not null,
  primary key (organisation, index)
);

-- An act has one entry, whatever else fails.
create unique index entry_act on entry (organisation, act) where act is not null;

-- Texts that entries cite by their SHA-256, such as charters, and the first entry that cites each.
create table attachment (
  organisation text not null references organisation,
  sha256 bytea not null check (octet_length(sha256) = 32),
  cited_from bigint not null,
  bytes bytea not null,
  primary key (organisation, sha256)
);
create index attachment_cited on attachment (organisation, cited_from);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only ever added to';
end
$$;

create trigger entry_stays before update or delete on entry
  for each row execute function refuse_change();
create trigger entry_stays_whole before truncate on entry
  for each statement execute function refuse_change();
create trigger attachment_stays before update or delete on attachment
  for each row execute function refuse_change();
create trigger attachment_stays_whole before truncate on attachment
  for each statement execute function refuse_change();
