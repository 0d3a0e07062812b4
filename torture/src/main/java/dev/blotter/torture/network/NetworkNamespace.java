package dev.blotter.torture.network;

import dev.blotter.torture.server.HostCommand;
import dev.blotter.torture.server.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network of its own for processes of this machine, with a single pair of devices to it. What gets lost between them
 * is lost by the kernel: nobody is told, and what was on its way is sent again when the way is back.
 */
public final class NetworkNamespace implements AutoCloseable {

    /** What RFC 2544 sets aside for trials of network devices, 198.18.0.0/15, four addresses each. */
    private static final int FIRST = 198 << 24 | 18 << 16;

    private static final int NETWORKS = 1 << 15;
    private static final int ADDRESSES = 4;
    private static final int MASK = 0xFF;

    private final String name;
    private final String here;
    private final String there;
    private final Thread lastResort;

    private NetworkNamespace(int network) {
        this.name = "blotter" + network;
        this.here = address(network, 1);
        this.there = address(network, 2);
        this.lastResort = new Thread(this::delete);
    }

    /** Why there can be none, or nothing. */
    public static Optional<String> missing() {
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of("a network namespace is made by root only");
        }
        if (!HostCommand.run("ip", "-Version")) {
            return Optional.of("ip was not found; install iproute2");
        }
        try {
            made().close();
            return Optional.empty();
        } catch (ServerException e) {
            return Optional.of("no network namespace can be made here");
        }
    }

    /** Makes one that reaches this machine at one address, and nobody else. */
    public static NetworkNamespace made() {
        NetworkNamespace made = new NetworkNamespace(free());
        // Whoever interrupts the harness leaves no namespace behind.
        Runtime.getRuntime().addShutdownHook(made.lastResort);
        try {
            made.connect();
        } catch (ServerException e) {
            made.close();
            throw e;
        }
        return made;
    }

    private void connect() {
        require("netns", "add", name);
        require("link", "add", name, "type", "veth", "peer", "name", "way", "netns", name);
        require("address", "add", here + "/30", "dev", name);
        require("link", "set", name, "up");
        require("-netns", name, "address", "add", there + "/30", "dev", "way");
        require("-netns", name, "link", "set", "lo", "up");
        require("-netns", name, "link", "set", "way", "up");
    }

    private static int free() {
        int first = (int) (ProcessHandle.current().pid() % NETWORKS);
        for (int i = 0; i < NETWORKS; i++) {
            int network = (first + i) % NETWORKS;
            try {
                if (NetworkInterface.getByName("blotter" + network) == null
                        && NetworkInterface.getByInetAddress(InetAddress.getByName(address(network, 1))) == null) {
                    return network;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new ServerException("no network of 198.18.0.0/15 is free");
    }

    private static String address(int network, int host) {
        int bits = FIRST + network * ADDRESSES + host;
        return "%d.%d.%d.%d".formatted(bits >>> 24, bits >> 16 & MASK, bits >> 8 & MASK, bits & MASK);
    }

    /** What is put before a program so that it runs inside. */
    public List<String> program() {
        return List.of("ip", "netns", "exec", name);
    }

    /** This machine, as it is seen from inside. */
    public InetAddress here() {
        try {
            return InetAddress.getByName(here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on what comes out arrives, and what is answered does not. */
    public void loseAnswers() {
        require("route", "add", "blackhole", there + "/32");
    }

    /** Answers arrive again. */
    public void passAnswers() {
        require("route", "delete", "blackhole", there + "/32");
    }

    /** From now on nothing arrives in either direction. */
    public void unplug() {
        require("-netns", name, "link", "set", "way", "down");
    }

    /** Everything arrives again. */
    public void plug() {
        require("-netns", name, "link", "set", "way", "up");
    }

    private void delete() {
        HostCommand.run("ip", "netns", "delete", name);
        // It is this machine's own, and does not go with the devices.
        HostCommand.run("ip", "route", "delete", "blackhole", there + "/32");
    }

    private void require(String... arguments) {
        if (!HostCommand.run(command(arguments))) {
            throw new ServerException("ip " + String.join(" ", arguments) + " failed");
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Takes it away, and its devices with it. */
    @Override
    public void close() {
        delete();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
