-- How people show who they are. None of it is part of an organisation's record: what somebody may do
-- there, its law says. Secrets that somebody else holds stand here by their SHA-256 only.

-- A browser that somebody signed in with.
create table session (
  token bytea primary key check (octet_length(token) = 32),
  began timestamptz not null,
  seen timestamptz not null,
  device text not null
);

-- Who it stands for: one person in each organisation.
create table session_person (
  session bytea not null references session on delete cascade,
  organisation text not null,
  person text not null,
  way text not null,
  since timestamptz not null,
  primary key (session, organisation)
);
create index session_of on session_person (organisation, person);

create table passkey (
  organisation text not null,
  person text not null,
  credential text not null,
  key text not null,
  label text not null,
  added timestamptz not null,
  used timestamptz,
  primary key (organisation, credential)
);
create index passkey_of on passkey (organisation, person);

-- Where a person gets mail. It is asked by address, which more than one person may share.
create table address (
  organisation text not null,
  person text not null,
  address text not null,
  primary key (organisation, person)
);
create index address_is on address (organisation, lower(address));

-- Somebody as an identity provider knows them.
create table foreign_identity (
  organisation text not null,
  issuer text not null,
  subject text not null,
  person text not null,
  primary key (organisation, issuer, subject)
);

-- A link that lets somebody in once.
create table link (
  token bytea primary key check (octet_length(token) = 32),
  organisation text not null,
  person text not null,
  expires timestamptz not null
);

-- A program that acts for a person, in one organisation.
create table api_token (
  token bytea primary key check (octet_length(token) = 32),
  organisation text not null,
  person text not null,
  label text not null,
  made timestamptz not null,
  expires timestamptz not null
);
create index api_token_of on api_token (organisation, person);
