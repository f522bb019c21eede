package org.kontor.tests.security;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.security.MatrixPeople.Answer;
import org.kontor.tests.security.MatrixPeople.Somebody;
import org.kontor.tests.security.PageShots.Shot;

/**
 * Every operation, page, form and file of the running application, tried by somebody of every role, by keys, by nobody and by
 * one who left, each with things of another company, of another unit of his own, and of none. Every field of the other
 * company bears a mark; no byte that is answered may hold it, what is foreign is answered like what never was, and nothing
 * of the other company has changed in the end. That this is no empty promise is asked of the owner: the very same requests
 * by those to whom the other company offers them change something; those that did not are named.
 */
public final class PermissionMatrix {

    /** What was tried and what was wrong. */
    public record Outcome(
            int operations,
            int forms,
            int effective,
            int roles,
            int tried,
            int markedFields,
            int shownToOwner,
            Set<String> leaks,
            Set<String> told,
            Set<String> differences,
            Set<String> missing,
            Set<String> writes,
            Set<String> idle) {

        String figures() {
            return operations + " operations and pages, " + forms + " forms (" + effective
                    + " change something for their"
                    + " owner), " + roles + " roles, " + tried + " calls, " + markedFields
                    + " marked fields, shown to their"
                    + " owner " + shownToOwner + " times";
        }
    }

    private static final int AT_ONCE = 4;

    private final KontorServer server;
    private final boolean full;
    private final Random dice;
    private final String mark =
            "ktb" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> idle = new TreeSet<>();
    private final Set<String> writes = new TreeSet<>();
    private MatrixJudge judge;
    private MatrixCompany own;
    private MatrixCompany other;
    private String sku;

    /** @param full every role against everything; else everything at least once and roles by the seed */
    public PermissionMatrix(KontorServer server, boolean full, long seed) {
        this.server = server;
        this.full = full;
        this.dice = new Random(seed);
    }

    /** @param operations as the application describes itself; an operation without a row in the table is missing */
    public Outcome run(Set<String> operations) throws IOException {
        missing.addAll(MatrixTable.missing(operations));
        OwnedRows.prepare(server.database());
        String digits = UUID.randomUUID()
                .toString()
                .replaceAll("[^0-9]", "")
                .concat("000000")
                .substring(0, 6);
        MatrixGoods goods = new MatrixGoods(server, digits);
        sku = goods.sku();
        own = new MatrixCompany(server, "71", digits, goods.product());
        other = new MatrixCompany(server, "72", digits, goods.product());
        judge = new MatrixJudge(mark, own, other);
        MatrixPeople colleagues = new MatrixPeople(server, own);
        try {
            goods.silence(own.id, other.id);
            return run(operations, colleagues);
        } finally {
            colleagues.leave();
            own.rows.remove();
            other.rows.remove();
            goods.remove();
        }
    }

    private Outcome run(Set<String> operations, MatrixPeople colleagues) throws IOException {
        Map<String, Somebody> theirs = owners(other);
        Map<String, Somebody> ours = owners(own);
        List<String> reads = reads(operations);
        List<Shot> shots = shots(theirs, operations);
        List<Shot> ownShots = shots.stream()
                .map(shot -> shot.with(other.toOther(shot.path(), own), other.toOther(shot.body(), own)))
                .toList();
        List<Somebody> people = colleagues.all();
        other.rows.keep().forEach((table, why) -> missing.add(table + " holds no row: " + why));
        own.rows.keep();
        int marked = other.rows.mark(mark);
        other.rows.unexplained().forEach((field, why) -> missing.add(field + " bears no mark: " + why));
        other.rows
                .sql()
                .update("update organisation.address set instructions = ? where id = ?", mark + " told", other.id + 20);
        int shown = shownToOwner(reads, theirs);
        Map<String, String> before = other.rows.digests();
        trap(people, before);
        attack(people, reads, shots, operations);
        references(ours, ownShots);
        other.rows.changedSince(before).forEach(table -> writes.add("changed: " + table));
        other.rows.restore();
        int effective = effective(shots, theirs);
        return new Outcome(
                operations.size() + MatrixTable.pages().size(),
                (int) shots.stream().map(Shot::name).distinct().count(),
                effective,
                people.size(),
                MatrixPeople.CALLS.get(),
                marked,
                shown,
                judge.leaks,
                judge.told,
                judge.differences,
                missing,
                writes,
                idle);
    }

    /** Who may use what the company offers: its administrator, and the buyer whose order waits. */
    private Map<String, Somebody> owners(MatrixCompany company) {
        Map<String, Somebody> owners = new LinkedHashMap<>();
        Http buyer = company.signIn("north");
        company.order(buyer, sku);
        owners.put("admin", MatrixPeople.owner(company.signIn("admin"), "admin"));
        owners.put("buyer", MatrixPeople.owner(buyer, "buyer"));
        return owners;
    }

    private List<String> reads(Set<String> operations) throws IOException {
        List<String> reads = new ArrayList<>();
        operations.forEach(operation -> reads.addAll(MatrixTable.reads(operation)));
        MatrixTable.pages().values().forEach(reads::addAll);
        reads.replaceAll(path -> path.replace("{sku}", sku));
        return reads;
    }

    /** What the other company offers to its own people. */
    private List<Shot> shots(Map<String, Somebody> owners, Set<String> operations) throws IOException {
        PageShots shots = new PageShots("fresh" + other.digits.substring(2) + ".example");
        for (Map.Entry<String, Somebody> owner : owners.entrySet()) {
            for (List<String> paths : MatrixTable.pages().values()) {
                for (String path : paths) {
                    if (!path.startsWith("/office")) {
                        shots.gather(owner.getValue().http(), owner.getKey(), other.fill(path.replace("{sku}", sku)));
                    }
                }
            }
        }
        List<Shot> all = new ArrayList<>(shots.all());
        String seen = owners.get("admin")
                .get("/api/v1/approvals/" + other.waiting())
                .body()
                .replaceAll("(?s).*\"sha256\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        MatrixTable.BODIES.forEach((operation, request) -> {
            if (operations.contains(operation)) {
                String owner = operation.contains("withdraw") || operation.contains("cart") ? "buyer" : "admin";
                all.add(new Shot(
                        operation,
                        operation.substring(0, operation.indexOf(' ')),
                        other.fill(request.get(0).replace("{sku}", sku)),
                        other.fill(request.get(1).replace("{sku}", sku).replace("{seen}", seen)),
                        true,
                        owner));
            }
        });
        return all;
    }

    /** Pages and answers on which their owner sees the mark: the rest of the matrix looks for something that is there. */
    private int shownToOwner(List<String> reads, Map<String, Somebody> theirs) {
        int shown = 0;
        for (String path : reads) {
            if (theirs.get("admin").get(other.fill(path)).body().contains(mark)) {
                shown++;
            }
        }
        return shown;
    }

    /** A leak and a change that are planted: who does not see these would not see any. */
    private void trap(List<Somebody> people, Map<String, String> before) {
        Somebody administrator = people.stream()
                .filter(one -> one.role().equals("buyer-admin"))
                .findFirst()
                .orElseThrow();
        own.rows.quietly("update organisation.address set label = '" + mark + "' where id = " + (own.id + 21) + ";");
        judge.look(administrator, "planted", administrator.get("/company/addresses"));
        judge.look(administrator, "planted", administrator.get("/company/address/" + (own.id + 21)));
        if (!judge.leaks.removeIf(leak -> leak.contains("planted"))) {
            missing.add("a planted leak is not seen");
        }
        own.rows.restore(Set.of("organisation.address"));
        other.rows.quietly("update organisation.unit set name = name || '!' where company_id = " + other.id + ";");
        if (!other.rows.changedSince(before).equals(Set.of("organisation.unit"))) {
            missing.add("a planted change is not seen");
        }
        other.rows.quietly("update organisation.unit set name = rtrim(name, '!') where company_id = " + other.id + ";");
    }

    private void attack(List<Somebody> people, List<String> reads, List<Shot> shots, Set<String> operations) {
        Map<Somebody, List<Runnable>> work = new LinkedHashMap<>();
        people.forEach(somebody -> work.put(somebody, new ArrayList<>()));
        for (String path : reads) {
            for (Somebody somebody : chosen(people)) {
                work.get(somebody).add(() -> read(somebody, path));
            }
        }
        for (Shot shot : shots) {
            if (other.isMeant(shot.path() + shot.body())) {
                for (Somebody somebody : chosen(people)) {
                    work.get(somebody).add(() -> shoot(somebody, shot));
                }
            }
        }
        for (String operation : operations) {
            for (Somebody somebody : chosen(people)) {
                work.get(somebody).add(() -> judge.judge(somebody, operation));
            }
        }
        atOnce(work.values());
    }

    /** In full everybody; else nobody, who may most in the own company, and one by lot. */
    private Collection<Somebody> chosen(List<Somebody> people) {
        if (full) {
            return people;
        }
        Set<Somebody> some = new HashSet<>();
        people.stream()
                .filter(one -> List.of("nobody", "buyer-admin").contains(one.role()))
                .forEach(some::add);
        while (some.size() < 3) {
            some.add(people.get(dice.nextInt(people.size())));
        }
        return some;
    }

    /** In full all; else every operation, and of the forms those that the lot names. */
    private List<Shot> sampled(List<Shot> shots) {
        Set<String> drawn = new HashSet<>();
        shots.stream()
                .map(Shot::name)
                .distinct()
                .filter(name -> dice.nextInt(5) == 0)
                .forEach(drawn::add);
        return shots.stream()
                .filter(shot -> full || shot.json() || drawn.contains(shot.name()))
                .filter(shot -> !MatrixTable.isOnlyLaid(shot.path()))
                .toList();
    }

    private static void atOnce(Collection<List<Runnable>> work) {
        ExecutorService crew = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            work.forEach(tasks -> all.add(crew.submit(() -> tasks.forEach(Runnable::run))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            crew.shutdownNow();
        }
    }

    private void read(Somebody somebody, String path) {
        String theirs = other.fill(path);
        Answer foreign = somebody.get(theirs);
        judge.look(somebody, "GET " + path, foreign);
        if (!theirs.equals(path)) {
            judge.compare(somebody, "GET " + path, foreign, somebody.get(other.toNever(theirs)));
            judge.look(somebody, "own GET " + path, somebody.get(own.fill(path)));
        }
    }

    private void shoot(Somebody somebody, Shot shot) {
        Answer foreign = somebody.send(shot);
        judge.look(somebody, shot.name(), foreign);
        Answer absent = somebody.send(shot.with(other.toNever(shot.path()), other.toNever(shot.body())));
        judge.compare(somebody, shot.name(), foreign, absent);
    }

    /** Own forms in which one thing is the other company's. */
    private void references(Map<String, Somebody> ours, List<Shot> ownShots) {
        own.rows.restore();
        Map<String, String> before = own.rows.digests();
        for (Shot shot : sampled(ownShots)) {
            for (Map.Entry<String, String> swapped :
                    MatrixReferences.of(shot, own).entrySet()) {
                Somebody owner = ours.get(shot.owner());
                String way = shot.name() + " with a foreign " + swapped.getValue();
                Shot absent = shot.with(
                        shot.path(), own.toNever(swapped.getKey()).replace(MatrixReferences.KEEP, own.digits));
                Answer nothing = owner.send(absent);
                if (nothing.status() < 400) {
                    own.rows.restore(own.rows.changedSince(before));
                }
                Answer foreign = owner.send(shot.with(
                        shot.path(), own.toOther(swapped.getKey(), other).replace(MatrixReferences.KEEP, own.digits)));
                judge.look(owner, way, foreign);
                judge.compare(owner, way, foreign, nothing);
                if (foreign.status() < 400) {
                    Set<String> changed = own.rows.changedSince(before);
                    own.rows
                            .speakingOf(other.digits, changed)
                            .forEach(table -> writes.add(way + ": taken into " + table));
                    own.rows.restore(changed);
                }
            }
        }
    }

    /** The same requests by their owner. @return how many forms and operations changed something */
    private int effective(List<Shot> shots, Map<String, Somebody> theirs) {
        Map<String, String> before = other.rows.digests();
        Set<String> works = new TreeSet<>();
        Map<String, String> still = new TreeMap<>();
        for (Shot shot : sampled(shots)) {
            if (!works.contains(shot.name()) && other.isMeant(shot.path() + shot.body())) {
                Answer answer = theirs.get(shot.owner()).send(shot);
                Set<String> changed = other.rows.changedSince(before);
                if (changed.isEmpty()) {
                    still.put(shot.name(), answer.status() + " " + said(answer));
                } else {
                    works.add(shot.name());
                    other.rows.restore(changed);
                }
            }
        }
        still.keySet().removeAll(works);
        still.keySet().removeIf(MatrixTable::isIdle);
        still.forEach((name, answer) -> idle.add(name + " changes nothing for its owner either: " + answer));
        return works.size();
    }

    private static String said(Answer answer) {
        return answer.body()
                .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
