package cn.muan.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;

/** A directory that knows the jurisdictions of the seeds and nothing else. */
final class Places implements Directory {

    private static final Map<String, List<String>> LINES = Map.of(
            "CN", List.of("CN"),
            "CN-50", List.of("CN-50", "CN"),
            "CN-50-YZ", List.of("CN-50-YZ", "CN-50", "CN"),
            "CN-50-YL", List.of("CN-50-YL", "CN-50", "CN"),
            "CN-37-GX", List.of("CN-37-GX", "CN-37", "CN"),
            "CN-32", List.of("CN-32", "CN"));

    @Override
    public List<String> lineage(String jurisdiction) {
        if (!LINES.containsKey(jurisdiction)) {
            throw new Refused("directory.unknown-jurisdiction", jurisdiction);
        }
        return LINES.get(jurisdiction);
    }

    @Override
    public Organisation organisation(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jurisdiction jurisdiction(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Organisation> in(String jurisdiction, Organisation.Kind kind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Organisation> all() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Jurisdiction> districts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Organisation> serving(String jurisdiction, Organisation.Kind kind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Organisation mchOf(String jurisdiction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(Jurisdiction jurisdiction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(Organisation organisation) {
        throw new UnsupportedOperationException();
    }
}
