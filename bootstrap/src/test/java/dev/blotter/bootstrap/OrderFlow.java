package dev.blotter.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A LOBSTER file made from a seed: orders, restatements, cancels, visible and hidden executions, and unknown orders.
 */
final class OrderFlow {

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> working = new ArrayList<>();

    private OrderFlow(long seed) {
        this.random = new Random(seed);
    }

    static Path file(Path folder, long seed, int rows) throws IOException {
        OrderFlow flow = new OrderFlow(seed);
        for (int row = 0; row < rows; row++) {
            flow.row(row);
        }
        Path file = folder.resolve("TEST_2012-06-21_" + seed + "_message_1.csv");
        Files.write(file, flow.lines);
        return file;
    }

    private void row(int row) {
        int what = working.isEmpty() ? 0 : random.nextInt(10);
        switch (what) {
            case 0, 1, 2, 3 -> {
                working.add(1_000 + row);
                line(row, 1, 1_000 + row, 100);
            }
            case 4 -> line(row, 2, some(), 10);
            case 5 -> line(row, 3, taken(), 50);
            case 6, 7 -> line(row, 4, some(), 1 + random.nextInt(40));
            case 8 -> line(row, 5, 0, 1 + random.nextInt(40));
            default -> line(row, 4, 9_000_000 + random.nextInt(20), 5);
        }
    }

    private int taken() {
        Collections.swap(working, random.nextInt(working.size()), working.size() - 1);
        return working.removeLast();
    }

    private int some() {
        return working.get(random.nextInt(working.size()));
    }

    private void line(int row, int type, int order, int size) {
        int price = 5_853_300 + 100 * random.nextInt(50);
        // The side belongs to the order.
        int direction = order % 2 == 0 ? 1 : -1;
        lines.add("%d.%09d,%d,%d,%d,%d,%d".formatted(34_200 + row / 100, row % 7, type, order, size, price, direction));
    }
}
