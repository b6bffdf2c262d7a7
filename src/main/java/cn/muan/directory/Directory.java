package cn.muan.directory;

import java.util.List;
import java.util.Optional;

/** Organisations and jurisdictions as the rest of the house asks for them; answers are reference data, open to every signed-in actor. */
public interface Directory {

    /** @throws cn.muan.base.Refused {@code directory.unknown-organisation} */
    Organisation organisation(String code);

    /** @throws cn.muan.base.Refused {@code directory.unknown-jurisdiction} */
    Jurisdiction jurisdiction(String code);

    /** The jurisdiction itself first, then each one above it up to the nation. */
    List<String> lineage(String jurisdiction);

    /** Active organisations of one kind in exactly this jurisdiction, by code. */
    List<Organisation> in(String jurisdiction, Organisation.Kind kind);

    List<Organisation> all();

    List<Jurisdiction> districts();

    /** The one that serves a jurisdiction: its own, else the one of the nearest jurisdiction above. */
    Optional<Organisation> serving(String jurisdiction, Organisation.Kind kind);

    /** The district MCH institution of a jurisdiction.
     * @throws cn.muan.base.Refused {@code directory.no-mch} where none is known */
    Organisation mchOf(String jurisdiction);

    void add(Jurisdiction jurisdiction);

    void add(Organisation organisation);
}
