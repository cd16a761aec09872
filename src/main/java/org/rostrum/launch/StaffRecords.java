package org.rostrum.launch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.rostrum.platform.Id;
import org.rostrum.platform.PasswordHash;
import org.rostrum.platform.Secret;

/** The accounts and tokens as an operator sees them; passwords and tokens are kept as hashes and shown once. */
record StaffRecords(Connection connection) {
    private static final int BITS_BELOW_TIME = 22;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Gives someone an account and answers with its password.
     *
     * @throws CannotStart if there is one of that name
     */
    String add(String name, Task.Role role, Instant now) throws SQLException {
        String password = newPassword();
        try {
            change(
                    "insert into account (id, version, name, password_hash, role) values (?, 1, ?, ?, ?)",
                    newId(now).value(),
                    name,
                    PasswordHash.of(password).text(),
                    kept(role));
        } catch (SQLIntegrityConstraintViolationException taken) {
            throw new CannotStart(
                    "There is an account \"%s\" already. Give it another password with: staff password \"%s\""
                            .formatted(name, name),
                    taken);
        }
        return password;
    }

    /** Gives an account another password, ends its sign-ins and answers with the password. */
    String renew(String name) throws SQLException {
        String password = newPassword();
        if (change(
                        "update account set version = version + 1, password_hash = ? where name = ?",
                        PasswordHash.of(password).text(),
                        name)
                == 0) {
            throw unknown(name);
        }
        change("delete from sign_in where account_id in (select id from account where name = ?)", name);
        return password;
    }

    /** Takes an account away, and with it its sign-ins. */
    void remove(String name) throws SQLException {
        if (change("delete from account where name = ?", name) == 0) {
            throw unknown(name);
        }
    }

    private CannotStart unknown(String name) throws SQLException {
        List<String> names = read("select name from account order by name");
        return new CannotStart("There is no account \"%s\". %s"
                .formatted(
                        name, names.isEmpty() ? "There is none yet." : "There are: " + String.join(", ", names) + "."));
    }

    /** One line for each account: its name and what it may do. */
    List<String> accounts() throws SQLException {
        return read("select concat(rpad(lower(role), 8, ' '), name) from account order by name");
    }

    /** Makes a token and answers with it. */
    String issue(Task.Role role, String purpose, Instant now) throws SQLException {
        Secret secret = Secret.random();
        change(
                "insert into token (id, digest, role, made_at, purpose) values (?, ?, ?, ?, ?)",
                newId(now).value(),
                secret.digest(),
                kept(role),
                ChronoUnit.MICROS.between(Instant.EPOCH, now),
                purpose);
        return secret.value();
    }

    /**
     * Takes a token away.
     *
     * @throws CannotStart if there is none of that id
     */
    void revoke(String id) throws SQLException {
        if (change("delete from token where cast(id as char(20)) = ?", id) == 0) {
            throw new CannotStart("There is no token %s. The command token list shows those there are.".formatted(id));
        }
    }

    /** One line for each token: its id, what it may do, the day it was made (UTC) and what for. */
    List<String> tokens() throws SQLException {
        return read("select concat(cast(id as char(20)), '  ', rpad(lower(role), 8, ' '),"
                + " cast(date(date_add('1970-01-01', interval made_at microsecond)) as char(10)),"
                + " '  ', coalesce(purpose, '')) from token order by id");
    }

    private static String kept(Task.Role role) {
        return role.word().toUpperCase(Locale.ROOT);
    }

    private static String newPassword() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP; at++) {
            text.append(at > 0 && at % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static Id newId(Instant now) {
        long below = ThreadLocalRandom.current().nextLong(1L << BITS_BELOW_TIME);
        return new Id(now.toEpochMilli() << BITS_BELOW_TIME | below);
    }

    private int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
