-- How far the program at a webhook was told. The journal itself is what is still to be told.
create table webhook (
  organisation text primary key references organisation,
  told bigint not null
);
