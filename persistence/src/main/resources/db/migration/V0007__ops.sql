create schema ops;

-- A job runs once in the cluster: taken by an update that compares the clock of the database.
create table ops.job_lease (
  job text primary key,
  owner text,
  epoch bigint not null default 0,
  until timestamptz
);
