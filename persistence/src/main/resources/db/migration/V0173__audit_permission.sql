insert into identity.role_permission (role_code, permission, scope) values ('administrator', 'staff.audit.read', 'ALL')
on conflict do nothing;
