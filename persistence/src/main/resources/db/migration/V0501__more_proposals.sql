-- Long texts, attributes and articles beside an article may wait for a second person too, and who decides needs a permission
-- of his own: whoever may change articles so far goes on deciding.
alter table catalog.second_person drop constraint second_person_kind_check,
  add check (kind in ('TEXTS', 'KEYWORDS', 'NUMBERS', 'LIFE', 'LONG_TEXTS', 'ATTRIBUTES', 'RELATIONS'));
alter table catalog.change_proposal drop constraint change_proposal_kind_check,
  add check (kind in ('TEXTS', 'KEYWORDS', 'NUMBERS', 'LIFE', 'LONG_TEXTS', 'ATTRIBUTES', 'RELATIONS'));

insert into identity.role_permission (role_code, permission, scope)
select role_code, 'staff.catalog.approve', scope from identity.role_permission where permission = 'staff.catalog.edit'
on conflict do nothing;
