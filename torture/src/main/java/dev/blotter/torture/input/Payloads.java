package dev.blotter.torture.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Texts that mean something to a database, a shell, a browser, a formatter or a file system, and nothing to a book. */
public final class Payloads {

    private static final List<String> OPENERS = List.of(
            "'", "\"", "`", "')", "'))", "\\'", "\\\\'", "''", "'\"", "%27", "%2527", "\u2019", "\u02bc", "\uff07", "\u00b4",
            "\u2032", "$$", "$x$", "E'\\''", "U&'\\0027'", "X'27'", "0x27", "\\u0027", "&#39;", "1", "-1", "1)", "", ";", "*/",
            "\u0000", "\n", "\r\n", "\t", "\u001a", "\b", "\u007f", "\u00a0", "\u200b", "\u202e", "\ufeff", "\ud83d\ude00'", "\ud800'", "%", "_");

    private static final List<String> ACTS = List.of(
            " OR '1'='1",
            " OR 1=1",
            " AND 1=0 UNION SELECT name, sql FROM sqlite_master",
            " UNION ALL SELECT usename, passwd FROM pg_shadow",
            "; DROP TABLE orders",
            "; DROP TABLE orders CASCADE",
            "; DELETE FROM journal",
            "; UPDATE portfolios SET name = 'owned'",
            "; INSERT INTO conflicts SELECT * FROM journal",
            "; TRUNCATE executions",
            "; CREATE TABLE owned (x int)",
            "; ALTER TABLE orders RENAME TO owned",
            "; COPY orders TO '/tmp/owned'",
            "; COPY orders FROM PROGRAM 'id'",
            "; SELECT pg_sleep(5)",
            " || pg_sleep(5)",
            " || (SELECT 1/0)",
            "; SELECT randomblob(1000000000)",
            "; ATTACH DATABASE '/tmp/owned.db' AS owned",
            "; PRAGMA writable_schema = ON",
            "; PRAGMA synchronous = OFF",
            "; VACUUM INTO '/tmp/owned.db'",
            "; ROLLBACK",
            "; COMMIT",
            "; SET ROLE postgres",
            "; DO $$BEGIN DROP TABLE orders; END$$",
            "; EXECUTE IMMEDIATE 'DROP TABLE orders'",
            "; load_extension('owned')");

    private static final List<String> ENDS =
            List.of("", " --", " -- ", " #", " /*", "/*!50000*/", "\u0000", ";", ";--", "'", "\"", "$$", "\\", " LIMIT 1 OFFSET 0");

    private static final List<String> OTHERS = List.of(
            "\\.", "\\copy orders to /tmp/owned", "\\! id", "\\dt", "\\q", "\\N", "\\x27", ":'var'", ":var", "?", "??", "$1",
            "$1$", "{}", "{0}", "%s", "%n", "%s%s%s%s%n", "%999999999d", "%x%x%x%p", "${jndi:ldap://127.0.0.1:1/x}",
            "${env:DATABASE_URL}", "#{7*7}", "{{7*7}}", "<%= 7*7 %>", "<script>alert(1)</script>", "<!--", "]]>", "&amp;",
            "../../../etc/passwd", "..\\..\\windows", "/etc/passwd", "C:\\con", "file:///etc/passwd", "nul", "a/b",
            "$(id)", "`id`", "; id", "| id", "&& id", ">/tmp/owned", "=1+1", "@SUM(1)", "+1", "-1", "=cmd|'/C id'!A0",
            "null", "NULL", "true", "NaN", "Infinity", "0", "1e400", "[]", "{\"a\":1}", "\"", "\\\"", "\\", "\\\\", "a\\",
            "a\"b", "a,b", "a;b", "a|b", "a\u2028b", "\u0130", "\ufb01", "\u212b", "A\u030a", "e\u0301", "\u00e9",
            "\ud83d\udc69\u200d\ud83d\udcbb", "\u4e2d\u6587", "\u05d0\u05d1", "\ufffd", "\uffff", "%_%", "100%", "___", "[a-z]*",
            "*", "**", "?*", ".*", "^$", "(a+)+$", "orders", "main.orders", "public.orders", "pg_catalog.pg_class", "select",
            "DROP", "--", "/**/", "/* */", "#", ";", "''", "\"\"", "``", "$$$$", "a'b", "a''b", "O'Brien", "x".repeat(64),
            "'".repeat(60), "%".repeat(60), "\\".repeat(61), "(".repeat(60));

    private Payloads() {}

    /** So many different ones, the plain ones first and then what the seed makes of openers, acts and ends. */
    public static List<String> of(RandomGenerator random, int count) {
        Set<String> all = new LinkedHashSet<>(OTHERS);
        while (all.size() < count) {
            String act = pick(ACTS, random);
            String text = pick(OPENERS, random) + act + pick(ENDS, random);
            // Codes have no white space, and a comment is as good as a blank.
            all.add(random.nextBoolean() ? text : text.replace(" ", "/**/"));
        }
        return new ArrayList<>(all).subList(0, count);
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
