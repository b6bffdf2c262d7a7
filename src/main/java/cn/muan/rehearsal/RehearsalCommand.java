package cn.muan.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import cn.muan.base.Messages;
import cn.muan.rehearsal.Outcome.Kind;

/** {@code java -jar muan.jar rehearse FILE…}: replays scenario files in a process of its own with a database in memory. */
public final class RehearsalCommand {

    /** The first argument that asks for it. */
    public static final String WORD = "rehearse";
    private static final String ENGLISH = "--english";

    private final Rehearsal rehearsal;
    private final EmptyHouse house;
    private final Messages messages;
    private final Locale locale;
    private final PrintStream out;

    RehearsalCommand(ConfigurableApplicationContext context, Locale locale, PrintStream out) {
        this.rehearsal = context.getBean(Rehearsal.class);
        this.house = context.getBean(EmptyHouse.class);
        this.messages = context.getBean(Messages.class);
        this.locale = locale;
        this.out = out;
    }

    /**
     * Replays every file, and every {@code .yaml} file of a folder.
     *
     * @param application the application's class
     * @return 0 when all went as told, 1 when one did not, 2 when one could not be read or is no scenario
     */
    public static int run(Class<?> application, List<String> arguments, PrintStream out) {
        // the engine writes its dates in the zone of the JVM, and the host's need not be that of the database
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<String> files = arguments.stream().filter(argument -> !argument.equals(ENGLISH)).toList();
        Locale locale = arguments.contains(ENGLISH) ? Messages.ENGLISH : Messages.CHINESE;
        try (ConfigurableApplicationContext context = start(application)) {
            return new RehearsalCommand(context, locale, out).run(files);
        }
    }

    static ConfigurableApplicationContext start(Class<?> application) {
        return new SpringApplicationBuilder(application).profiles("rehearsal").web(WebApplicationType.NONE).logStartupInfo(false).run();
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            out.println(messages.get(locale, "rehearsal.usage"));
            return 2;
        }
        long began = System.nanoTime();
        List<Outcome> outcomes = arguments.stream().flatMap(argument -> files(Path.of(argument))).map(this::replay).toList();
        long passed = outcomes.stream().filter(Outcome::passed).count();
        out.println(messages.get(locale, "rehearsal.total", outcomes.size(), passed, String.valueOf(Duration.ofNanos(System.nanoTime() - began).toSeconds())));
        return outcomes.stream().mapToInt(outcome -> outcome.kind().ordinal()).max().orElse(Kind.UNREADABLE.ordinal());
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            return Stream.of(path);
        }
    }

    private Outcome replay(Path file) {
        Outcome outcome = outcome(file);
        String key = "rehearsal." + outcome.kind().name().toLowerCase(Locale.ROOT);
        out.println(messages.get(locale, key, outcome.file(), outcome.name(), String.valueOf(outcome.took().toMillis())));
        outcome.report().forEach(line -> out.println("  " + line));
        return outcome;
    }

    private Outcome outcome(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            house.empty();
            return rehearsal.run(file.toString(), text, locale);
        } catch (IOException unreadable) {
            return new Outcome(file.toString(), "", Kind.UNREADABLE, Duration.ZERO,
                    List.of(file + ":1 " + messages.get(locale, "rehearsal.bad.file")));
        }
    }
}
