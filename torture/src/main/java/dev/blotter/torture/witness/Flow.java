package dev.blotter.torture.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes up what an engine and its venue say: orders, fills in parts, busts, deposits, and again and again something
 * that was said before. The same seed says the same. Any thread may ask.
 */
public final class Flow {

    private static final UUID REFERENCE = new UUID(0, 0);
    private static final List<String> INSTRUMENTS = List.of("AAPL.XNAS", "SHOP.XTSE", "BTC-USDT.BINANCE");
    private static final List<String> CURRENCIES = List.of("USD", "CAD", "USDT");
    private static final long FIRST_TIME = 1_767_600_000_000_000_000L;
    private static final int LOTS = 40;
    private static final int REMEMBERED = 200;

    private final RandomGenerator random;
    private final List<UUID> portfolios = new ArrayList<>();
    private final List<Working> working = new ArrayList<>();
    private final List<Request> fills = new ArrayList<>();
    private final List<Request> said = new ArrayList<>();
    private long sequence;

    public Flow(RandomGenerator random, int portfolios) {
        this.random = random;
        for (int i = 0; i < portfolios; i++) {
            this.portfolios.add(id());
        }
    }

    /** An order that may still be filled. */
    private record Working(Request order, BigDecimal leaves) {}

    /** The portfolios that it is about. */
    public List<UUID> portfolios() {
        return List.copyOf(portfolios);
    }

    /** What has to be known before anything else is said. */
    public List<Request> opening() {
        List<Request> first = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS.size(); i++) {
            first.add(Request.of(RequestKind.INSTRUMENT, id(), REFERENCE, INSTRUMENTS.get(i), CURRENCIES.get(i)));
        }
        portfolios.forEach(each -> first.add(Request.of(RequestKind.PORTFOLIO, id(), each, "torture")));
        return first;
    }

    /** What is said next. */
    public synchronized Request next() {
        int fate = random.nextInt(100);
        if (fate < 40 || working.isEmpty()) {
            return remembered(order());
        }
        if (fate < 82) {
            return remembered(fill());
        }
        if (fate < 88) {
            return remembered(deposit());
        }
        if (fate < 91 && !fills.isEmpty()) {
            return remembered(bust(fills.remove(random.nextInt(fills.size()))));
        }
        Request again = said.get(random.nextInt(said.size()));
        return fate < 96 || again.kind() != RequestKind.FILL ? again : again.under(id());
    }

    /** An order of a random portfolio. */
    public synchronized Request order() {
        int instrument = random.nextInt(INSTRUMENTS.size());
        String price = random.nextInt(10) == 0 ? Canary.PRICE : decimal(random.nextInt(1, 500_000), 3);
        Request order = Request.of(
                RequestKind.ORDER,
                id(),
                portfolios.get(random.nextInt(portfolios.size())),
                id().toString(),
                INSTRUMENTS.get(instrument),
                random.nextBoolean() ? "BUY" : "SELL",
                Integer.toString(random.nextInt(1, LOTS)),
                price,
                Canary.ACCOUNT,
                time());
        working.add(new Working(order, new BigDecimal(order.get("quantity"))));
        return order;
    }

    /** A fill, in whole or in part, of an order that works. */
    public synchronized Request fill() {
        if (working.isEmpty()) {
            order();
        }
        int at = random.nextInt(working.size());
        Working filled = working.remove(at);
        BigDecimal part = filled.leaves().compareTo(BigDecimal.ONE) > 0 && random.nextBoolean()
                ? new BigDecimal(decimal(random.nextInt(1, 9), 1))
                : filled.leaves();
        if (part.compareTo(filled.leaves()) < 0) {
            working.add(new Working(filled.order(), filled.leaves().subtract(part)));
        }
        long number = ++sequence;
        Request fill = Request.of(
                RequestKind.FILL,
                id(),
                filled.order().portfolio(),
                filled.order().get("order"),
                filled.order().get("instrument"),
                filled.order().get("side"),
                part.toPlainString(),
                filled.order().get("price"),
                decimal(random.nextInt(1, 300), 2),
                time(),
                Long.toString(number),
                "X" + number);
        fills.add(fill);
        return fill;
    }

    /** Cash that comes in. */
    public synchronized Request deposit() {
        return Request.of(
                RequestKind.DEPOSIT,
                id(),
                portfolios.get(random.nextInt(portfolios.size())),
                decimal(random.nextInt(1, 1_000_000), 2),
                CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                time());
    }

    private Request bust(Request fill) {
        long number = ++sequence;
        return Request.of(
                RequestKind.BUST,
                id(),
                fill.portfolio(),
                fill.get("order"),
                fill.get("instrument"),
                fill.get("side"),
                time(),
                Long.toString(number),
                "X" + number,
                fill.get("execution"));
    }

    private Request remembered(Request request) {
        if (said.size() == REMEMBERED) {
            said.remove(random.nextInt(said.size()));
        }
        said.add(request);
        return request;
    }

    /** Some milliseconds out of order, as feeds are. */
    private String time() {
        return Long.toString(FIRST_TIME + (sequence + said.size()) * 1_000_000L + random.nextLong(50_000_000L));
    }

    private static String decimal(int unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).stripTrailingZeros().toPlainString();
    }

    /** A new id. */
    public synchronized UUID id() {
        return new UUID(
                (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x7000L,
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
