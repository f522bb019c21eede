package org.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of our own: a data folder, one port on the loopback address, a database "kontor" owned by an ordinary
 * role of the same name, and the role "kontor_app" that owns nothing, as which the server works. The data stay when it stops. It is a daemon: whoever starts it must stop it.
 */
final class PrivatePostgres implements AutoCloseable {

    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;
    private static final String DURABLE = "";
    private static final String FAST = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";

    private final Path home;
    private final Path folder;
    private final Path data;
    private final int port;
    private final Unprivileged user;

    private PrivatePostgres(Path home, Path folder, int port) {
        this.home = home;
        this.folder = Folders.make(folder);
        this.data = folder.resolve("data");
        this.port = port;
        this.user = Unprivileged.owning(folder);
    }

    /** Starts it, made anew when the folder is empty; one left over by a killed launcher is stopped first. */
    static PrivatePostgres start(Path home, Path folder, int port, boolean durable) {
        PrivatePostgres postgres = new PrivatePostgres(home, folder, port);
        postgres.refuseOtherVersion();
        boolean fresh = !Files.exists(postgres.data.resolve("PG_VERSION"));
        if (fresh) {
            postgres.create();
        } else if (postgres.isRunning()) {
            postgres.close();
        }
        Ports.mustBeFree(Map.of("PostgreSQL", port));
        postgres.configure(durable);
        postgres.run();
        postgres.makeDatabase();
        return postgres;
    }

    Database database() {
        return at("kontor", "kontor");
    }

    private Database at(String name, String role) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, role, password(), Database.APP_USER, password());
    }

    private void create() {
        Folders.remove(data);
        Path secret = folder.resolve("password");
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Folders.write(secret, HexFormat.of().formatHex(random));
        try {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw new CannotStart("Cannot protect " + secret, failed);
        }
        user.give(secret);
        Shell.Answer made = user.run(List.of(
                bin("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + secret));
        if (!made.ok()) {
            Folders.remove(data);
            throw new CannotStart("PostgreSQL could not make its data folder " + data + ":\n" + made.text());
        }
        Path main = data.resolve("postgresql.conf");
        Folders.write(main, Folders.read(main) + "\ninclude_if_exists = 'kontor.conf'\n");
    }

    /** Major versions read only their own data folders. */
    private void refuseOtherVersion() {
        Path version = data.resolve("PG_VERSION");
        String program = Shell.run(List.of(bin("postgres"), "--version")).text();
        if (Files.exists(version)
                && !program.contains(" " + Folders.read(version).strip() + ".")) {
            throw new CannotStart("The data in " + data + " belong to PostgreSQL "
                    + Folders.read(version).strip() + ", but this is " + program
                    + ". Move that folder away to begin with fresh data.");
        }
    }

    private void configure(boolean durable) {
        Path file = data.resolve("kontor.conf");
        Folders.write(
                file,
                """
                # Written by Kontor's launcher at every start.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 120
                shared_buffers = 128MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                shared_preload_libraries = 'pg_stat_statements'
                pg_stat_statements.track_utility = off
                log_min_messages = fatal
                log_checkpoints = off
                %s"""
                        .formatted(port, durable ? DURABLE : FAST));
        user.give(file);
    }

    private void run() {
        Path log = folder.resolve("postgresql.log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.delete(log);
            }
        } catch (IOException failed) {
            throw new CannotStart("Cannot remove " + log, failed);
        }
        Shell.Answer started = user.run(
                List.of(bin("pg_ctl"), "start", "-w", "-t", "120", "-D", data.toString(), "-l", log.toString()));
        if (!started.ok()) {
            String said = Files.exists(log) ? Folders.read(log) : "";
            throw new CannotStart("PostgreSQL did not start:\n" + started.text() + "\n" + said);
        }
    }

    private void makeDatabase() {
        try (Connection admin = at("postgres", "postgres").open();
                Statement sql = admin.createStatement()) {
            if (!has(sql, "select 1 from pg_database where datname = 'kontor'")) {
                sql.execute("drop role if exists kontor");
                sql.execute("create role kontor login password '" + password() + "'");
                sql.execute("create database kontor owner kontor");
            }
            // Data folders from before there was an everyday login have none.
            if (!has(sql, "select 1 from pg_roles where rolname = '" + Database.APP_USER + "'")) {
                sql.execute("create role " + Database.APP_USER + " login noinherit password '" + password() + "'");
            }
            if (!has(sql, "select 1 from pg_roles where rolname = 'kontor_all'")) {
                sql.execute("create role kontor_all");
                sql.execute("alter role " + Database.APP_USER + " noinherit");
                sql.execute("grant kontor_all to " + Database.APP_USER + " with inherit false, set true");
            }
            if (!has(sql, "select 1 from pg_roles where rolname = 'kontor_some'")) {
                sql.execute("create role kontor_some");
                sql.execute("grant kontor_some to " + Database.APP_USER + " with inherit false, set true");
            }
            sql.execute("grant pg_read_all_stats to kontor");
            countStatements();
        } catch (SQLException failed) {
            close();
            throw new CannotStart(
                    "PostgreSQL runs, but the database could not be made: " + failed.getMessage(), failed);
        }
    }

    /** What each statement costs can be asked; a page with a statement per row is found that way. */
    private void countStatements() throws SQLException {
        try (Connection admin = at("kontor", "postgres").open();
                Statement sql = admin.createStatement()) {
            sql.execute("create extension if not exists pg_stat_statements schema public");
        }
    }

    private static boolean has(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            return row.next();
        }
    }

    private boolean isRunning() {
        return user.run(List.of(bin("pg_ctl"), "status", "-D", data.toString())).ok();
    }

    private String password() {
        return Folders.read(folder.resolve("password")).strip();
    }

    private String bin(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    @Override
    public void close() {
        user.run(List.of(bin("pg_ctl"), "stop", "-m", "fast", "-w", "-t", "60", "-D", data.toString()));
    }
}
