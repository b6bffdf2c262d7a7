package cn.muan.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Refused;

/** The directory as stored. */
@Service
@Transactional(readOnly = true, noRollbackFor = Refused.class)
class OrganisationRegister implements Directory {

    private final Organisations organisations;
    private final Jurisdictions jurisdictions;
    private final DirectoryEditors editors;
    private final ApplicationEventPublisher events;

    OrganisationRegister(Organisations organisations, Jurisdictions jurisdictions, DirectoryEditors editors,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.editors = editors;
        this.events = events;
    }

    @Override
    public Organisation organisation(String code) {
        return organisations.findById(orEmpty(code))
                .orElseThrow(() -> new Refused("directory.unknown-organisation", orEmpty(code)));
    }

    @Override
    public Jurisdiction jurisdiction(String code) {
        return jurisdictions.findById(orEmpty(code))
                .orElseThrow(() -> new Refused("directory.unknown-jurisdiction", orEmpty(code)));
    }

    @Override
    public List<String> lineage(String jurisdiction) {
        var line = new ArrayList<String>();
        String next = jurisdiction(jurisdiction).code();
        while (next != null && !line.contains(next)) {
            line.add(next);
            next = jurisdiction(next).parent();
        }
        return List.copyOf(line);
    }

    @Override
    public List<Organisation> in(String jurisdiction, Organisation.Kind kind) {
        return organisations.findByJurisdictionAndKindAndActiveTrueOrderByCode(jurisdiction, kind);
    }

    @Override
    public List<Organisation> all() {
        return organisations.findAllByOrderByCode();
    }

    @Override
    public List<Jurisdiction> districts() {
        return jurisdictions.leaves();
    }

    @Override
    public Optional<Organisation> serving(String jurisdiction, Organisation.Kind kind) {
        return lineage(jurisdiction).stream().flatMap(place -> in(place, kind).stream()).findFirst();
    }

    @Override
    public Organisation mchOf(String jurisdiction) {
        return serving(jurisdiction, Organisation.Kind.MCH)
                .orElseThrow(() -> new Refused("directory.no-mch", jurisdiction(jurisdiction).name()));
    }

    @Override
    @Transactional
    public void add(Jurisdiction jurisdiction) {
        editors.require();
        DirectoryRules.check(jurisdiction);
        if (jurisdiction.parent() != null) {
            jurisdiction(jurisdiction.parent());
        }
        if (jurisdictions.existsById(jurisdiction.code())) {
            throw new Refused("directory.code-taken", jurisdiction.code());
        }
        jurisdictions.saveAndFlush(jurisdiction);
        events.publishEvent(new DirectoryChanged("jurisdiction-added", jurisdiction.code()));
    }

    @Override
    @Transactional
    public void add(Organisation organisation) {
        editors.require();
        DirectoryRules.check(organisation);
        jurisdiction(organisation.jurisdiction());
        if (organisations.existsById(organisation.code())) {
            throw new Refused("directory.code-taken", organisation.code());
        }
        organisations.saveAndFlush(organisation);
        events.publishEvent(new DirectoryChanged("organisation-added", organisation.code()));
    }

    private static String orEmpty(String code) {
        return code == null ? "" : code;
    }
}
