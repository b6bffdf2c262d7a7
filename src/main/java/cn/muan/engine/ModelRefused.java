package cn.muan.engine;

import java.util.List;

/** A model holds something that may not be deployed; the message names the file and every finding. */
public class ModelRefused extends RuntimeException {

    private final List<String> findings;

    public ModelRefused(String file, List<String> findings) {
        super(file + " may not be deployed: " + String.join("; ", findings));
        this.findings = List.copyOf(findings);
    }

    public List<String> findings() {
        return findings;
    }
}
