-- In the trail a reorder level is a thing of its own, told to those only who may look at stock: the trigger is made anew.
drop trigger if exists audit on inventory.reorder_level;
