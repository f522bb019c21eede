-- What is still to come, by order: the list of those reads no line that has come.
create index purchase_line_open on inventory.purchase_line (purchase_id, expected_on)
  where received + given_up < quantity;
-- Which orders an article was ever on.
create index purchase_line_article on inventory.purchase_line (product_id);
