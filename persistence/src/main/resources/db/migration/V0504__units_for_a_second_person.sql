-- Units beside the base unit may wait for a second person too.
alter table catalog.second_person drop constraint second_person_kind_check,
  add check (kind in ('TEXTS', 'KEYWORDS', 'NUMBERS', 'LIFE', 'LONG_TEXTS', 'LOT_SIZE', 'ATTRIBUTES', 'UNITS', 'RELATIONS'));
alter table catalog.change_proposal drop constraint change_proposal_kind_check,
  add check (kind in ('TEXTS', 'KEYWORDS', 'NUMBERS', 'LIFE', 'LONG_TEXTS', 'LOT_SIZE', 'ATTRIBUTES', 'UNITS', 'RELATIONS'));
