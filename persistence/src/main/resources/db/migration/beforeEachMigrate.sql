-- What a migration does to rows is told by the migration; the audit trail stands aside.
select set_config('kontor.bulk', 'on', true);
