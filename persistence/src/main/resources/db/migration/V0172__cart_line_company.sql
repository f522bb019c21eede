-- One statement makes a cart and its first line, so a line says itself whose it is.
alter table cart.cart_line add column company_id bigint;
update cart.cart_line l set company_id = c.company_id from cart.cart c where c.id = l.cart_id;
alter table cart.cart_line alter column company_id set not null;
alter table cart.cart add unique (id, company_id);
alter table cart.cart_line drop constraint cart_line_cart_id_fkey;
alter table cart.cart_line add foreign key (cart_id, company_id) references cart.cart (id, company_id) on delete cascade;
create function cart.line_company() returns trigger language plpgsql as $$
begin
  if new.company_id is null then
    new.company_id := coalesce(compliance.company(), (select company_id from cart.cart where id = new.cart_id));
  end if;
  return new;
end $$;
create trigger line_company before insert on cart.cart_line for each row execute function cart.line_company();
