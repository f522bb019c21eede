-- Who leads a unit decides for it and for those below; whoever is asked by name or as a deputy is asked wherever he stands.
update identity.role_permission set scope = 'SUBTREE'
 where role_code = 'unit-manager' and permission = 'approval.decide' and scope = 'COMPANY';
