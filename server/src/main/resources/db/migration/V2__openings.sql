-- What opens the personal fields of entries. Beside the journal, for these rows are deleted when what
-- they open is erased; the entry that orders it says so.
create table opening (
  organisation text not null references organisation,
  entry bigint not null,
  field text not null,
  salt bytea not null,
  value text not null,
  primary key (organisation, entry, field)
);

create function refuse_other_opening() returns trigger language plpgsql as $$
begin
  raise exception 'an opening is kept or deleted, never changed';
end
$$;

create trigger opening_stays before update on opening
  for each row execute function refuse_other_opening();
