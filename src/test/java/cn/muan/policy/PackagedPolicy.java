package cn.muan.policy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.muan.directory.Directory;

/** The packaged decision tables over the jurisdictions of {@code demo/jurisdictions.csv}, without the application. */
public final class PackagedPolicy {

    private PackagedPolicy() {
    }

    public static Policy read() {
        Map<String, String> parents = parents();
        Directory directory = (Directory) Proxy.newProxyInstance(PackagedPolicy.class.getClassLoader(), new Class<?>[] {Directory.class},
                (proxy, method, args) -> {
                    if (!method.getName().equals("lineage")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return lineage(parents, (String) args[0]);
                });
        return new PolicyBook(new TableFiles(), directory);
    }

    public static List<String> jurisdictions() {
        return parents().keySet().stream().sorted().toList();
    }

    private static List<String> lineage(Map<String, String> parents, String code) {
        List<String> line = new ArrayList<>();
        for (String next = code; next != null && !next.isEmpty(); next = parents.get(next)) {
            line.add(next);
        }
        return line;
    }

    private static Map<String, String> parents() {
        try {
            Map<String, String> parents = new HashMap<>();
            Files.readAllLines(Path.of("src/main/resources/demo/jurisdictions.csv")).stream().skip(1).map(line -> line.split(",", -1))
                    .forEach(row -> parents.put(row[0], row[3]));
            return parents;
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
