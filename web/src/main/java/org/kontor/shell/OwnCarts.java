package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.cart.service.named.CartPut;
import org.kontor.cart.service.named.ChangeCart;
import org.kontor.cart.service.named.DeleteCart;
import org.kontor.cart.service.named.MakeCart;
import org.kontor.cart.service.named.MakeCartCurrent;
import org.kontor.cart.service.named.NamedCartQueries;
import org.kontor.cart.service.named.PutCart;
import org.kontor.cart.service.named.PutCartBy;

/** What is done with a cart as a whole, for the page and the interface alike. */
@RequestScoped
public class OwnCarts {

    @EJB
    private NamedCartQueries queries;

    @EJB
    private CartQueries contents;

    @EJB
    private MakeCart make;

    @EJB
    private PutCartBy putBy;

    @EJB
    private ChangeCart change;

    @EJB
    private MakeCartCurrent current;

    @EJB
    private DeleteCart delete;

    @EJB
    private PutCart put;

    public List<NamedCart> all() {
        return queries.all();
    }

    public CartView one(long id) {
        return contents.one(id);
    }

    public long make(String name, String comment) {
        return make.make(name, comment);
    }

    public long duplicate(long id, String name) {
        return make.duplicate(id, name);
    }

    public long putBy(String name, String comment) {
        return putBy.putBy(name, comment);
    }

    public void change(long id, Long version, String name, String comment) {
        change.change(id, version, name, comment);
    }

    public void makeCurrent(long id, String presentName) {
        current.make(id, presentName);
    }

    public void delete(long id, Long version) {
        delete.delete(id, version);
    }

    public CartPut put(PutCart.Command command) {
        return put.put(command);
    }
}
