package dev.blotter.torture.row;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.BlotterProperties;
import dev.blotter.bootstrap.setting.Setting;
import dev.blotter.bootstrap.setting.SettingTable;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.torture.input.Misspelling;
import dev.blotter.torture.input.WrongSetting;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.witness.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Settings with a slip in them, and such as would let the database lose what it confirmed. All of them go through what
 * the program reads its settings with; a sample of them, drawn anew each run, through the program itself.
 */
final class ConfigRow implements Row {

    private static final String FILES = "micronaut.config.files";
    private static final String NEAREST = "the nearest is ";
    private static final int FILES_EACH_RUN = 6;
    private static final Set<String> KEYS =
            SettingTable.all().stream().map(Setting::key).collect(Collectors.toSet());
    private static final Set<String> PROPERTIES = SettingTable.all().stream()
            .map(Setting::property)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());

    private final List<Violation> found = new ArrayList<>();
    private final List<WrongSetting> drawable = new ArrayList<>();
    private long tried;
    private long refused;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        found.clear();
        drawable.clear();
        tried = 0;
        refused = 0;
        names(trial);
        values(trial);
        files(trial);
        trial.tally().looked(Invariant.I8, found);
        trial.tally().count(tried, tried - refused, refused);
        RefusedStarts starts = new RefusedStarts(trial, run);
        for (int i = 0; i < 2; i++) {
            starts.wrong(drawable.get(trial.random().nextInt(drawable.size())));
        }
        starts.wrongFile(misspelt(trial, PROPERTIES));
        starts.unsafe();
        starts.judge();
    }

    private Misspelling misspelt(Trial trial, Set<String> names) {
        List<String> all = names.stream().sorted().toList();
        List<Misspelling> slips =
                Misspelling.of(all.get(trial.random().nextInt(all.size())), names, trial.random()).stream()
                        .filter(slip -> slip.written().matches("[\\w.-]+"))
                        .toList();
        return slips.get(trial.random().nextInt(slips.size()));
    }

    private void names(Trial trial) {
        for (String key : KEYS.stream().sorted().toList()) {
            for (Misspelling slip : Misspelling.of(key, KEYS, trial.random())) {
                Map<String, String> environment = new HashMap<>(trial.arena().environment());
                environment.put(slip.written(), Canary.PASSWORD);
                if (key.equals("DATABASE_URL")) {
                    environment.remove(key);
                }
                slip(trial, slip, KEYS, environment, new Properties());
                if (slip.written().matches("\\w+")) {
                    drawable.add(new WrongSetting(Map.of(slip.written(), Canary.PASSWORD), List.of(slip.written())));
                }
            }
        }
        for (String property : PROPERTIES.stream().sorted().toList()) {
            for (Misspelling slip : Misspelling.of(property, PROPERTIES, trial.random())) {
                Properties system = new Properties();
                system.setProperty(slip.written(), Canary.PASSWORD);
                slip(trial, slip, PROPERTIES, trial.arena().environment(), system);
            }
        }
    }

    private void slip(
            Trial trial, Misspelling slip, Set<String> known, Map<String, String> environment, Properties system) {
        String said = refusal(trial, environment, system);
        int at = said.indexOf(NEAREST);
        String nearest = at < 0 ? "" : said.substring(at + NEAREST.length()).split("\\. ", 2)[0];
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        boolean named = said.contains(visible(slip.written()))
                && known.contains(nearest)
                && distance.apply(slip.written(), nearest) <= distance.apply(slip.written(), slip.meant()) + 1;
        judge("'" + slip.written() + "' for " + slip.meant(), named, said);
    }

    private static String visible(String text) {
        return text.replace("\ufeff", "").strip();
    }

    private void values(Trial trial) {
        List<WrongSetting> all = new ArrayList<>();
        SettingTable.all().stream()
                .filter(setting -> !setting.preset().isEmpty())
                .forEach(setting -> all.addAll(WrongSetting.values(setting.key())));
        all.addAll(WrongSetting.urls());
        all.addAll(WrongSetting.servers());
        all.addAll(WrongSetting.mixes());
        all.addAll(WrongSetting.unsafe());
        for (WrongSetting wrong : all) {
            Map<String, String> environment = new HashMap<>(trial.arena().environment());
            environment.putAll(wrong.environment());
            String said = refusal(trial, environment, new Properties());
            judge(
                    wrong.toString().replace(Canary.PASSWORD, "..."),
                    wrong.named().stream().anyMatch(said::contains),
                    said);
        }
        drawable.addAll(all);
    }

    /** Whether it was refused, in one line, with the key, and without what may be a password. */
    private void judge(String what, boolean named, String said) {
        tried++;
        if (said.isEmpty()) {
            found.add(new Violation(Invariant.I8, what + " was taken"));
            return;
        }
        refused++;
        if (!named || said.lines().count() > 1) {
            found.add(new Violation(Invariant.I8, what + " was refused by a sentence that does not say so"));
        }
        if (said.contains(Canary.PASSWORD)) {
            found.add(new Violation(Invariant.I11, what + " was refused by a sentence that quotes its value"));
        }
    }

    /** What the program would say; nothing when it would start. */
    private static String refusal(Trial trial, Map<String, String> environment, Properties system) {
        Map<String, String> seen = new HashMap<>(environment);
        if (trial.stage().isPlanted(Plant.FORGIVING_START)) {
            seen.keySet().retainAll(KEYS);
        }
        try {
            Settings settings = Settings.of(seen, BlotterProperties.found(Map.of(), system));
            Database.chosen(Optional.empty(), settings);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Drawn ones, since Micronaut has to be asked each time. */
    private void files(Trial trial) throws IOException {
        List<String> all = PROPERTIES.stream().sorted().toList();
        for (int i = 0; i < FILES_EACH_RUN; i++) {
            String name = all.get(trial.random().nextInt(all.size()));
            String slip = misspelt(trial, PROPERTIES).written();
            file(trial, "twice.properties", name + "=1\n#\n" + name + "=2\n", name, "line 1", "line 3");
            file(trial, "slip.properties", "#\r\n" + slip + "=x\r\n", slip, "line 2", NEAREST);
            file(trial, "mark.properties", "\ufeff" + name + "=x\n", "mark.properties", "line 1");
            file(trial, "slip.yml", "blotter:\n  db:\n    x" + name.substring(11) + ": 1\n", "line 3", NEAREST);
            String key = name.substring("blotter.db.".length());
            file(trial, "twice.yml", "blotter:\n  db:\n    " + key + ": 1\n    " + key + ": 2\n", name, "line 4");
            file(trial, "mark.yml", "\ufeffblotter:\n  db:\n    pool-size: 1\n", "mark.yml", "line 1");
        }
        file(trial, "wrong.properties", "blotter.db.pool-size=many\r\n", "blotter.db.pool-size", "line 1", "'many'");
    }

    private void file(Trial trial, String name, String text, String... parts) throws IOException {
        Path file = Files.writeString(trial.stage().folder().resolve(name), text);
        System.setProperty(FILES, file.toString());
        try {
            String said = refusal(trial, trial.arena().environment(), System.getProperties());
            judge(name + " with " + parts[0], Stream.of(parts).allMatch(said::contains), said);
        } finally {
            System.clearProperty(FILES);
        }
    }
}
