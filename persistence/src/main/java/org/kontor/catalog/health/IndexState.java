package org.kontor.catalog.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the search index of this node is like, told by whoever keeps it. */
@ApplicationScoped
public class IndexState {

    /** An index that was made, and how long it took. */
    public record Built(Instant at, long articles, Duration took) {}

    /** An index being made beside the one that is searched. */
    public record Building(long articles, long of) {}

    private volatile boolean complete;
    private volatile long articles;
    private volatile Instant followedAt;
    private volatile Building building;
    private volatile Built built;

    /** The index has every change that was committed before this moment. */
    public void follows(long articlesNow, Instant at) {
        articles = articlesNow;
        followedAt = at;
        complete = true;
    }

    /** There is an index from before, which can be searched although it may be behind. */
    public void hasOld(long articlesThen) {
        articles = articlesThen;
        complete = true;
    }

    public void builds(long done, long of) {
        building = new Building(done, of);
    }

    public void built(Built made) {
        built = made;
        building = null;
    }

    public void endsBuilding() {
        building = null;
    }

    /** Whether a search on this node finds what there is. */
    public boolean isComplete() {
        return complete;
    }

    public long articles() {
        return articles;
    }

    /** Null before the first time. */
    public Instant followedAt() {
        return followedAt;
    }

    /** Null while none is made. */
    public Building building() {
        return building;
    }

    /** The last one since this node started; null when none was. */
    public Built built() {
        return built;
    }
}
