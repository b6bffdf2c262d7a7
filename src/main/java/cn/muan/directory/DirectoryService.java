package cn.muan.directory;

import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Refused;

/** What an administrator does to the directory: look up, correct, deactivate and take back into use. */
@Service
@Transactional
public class DirectoryService {

    /** How many are shown at a time. */
    public static final int WINDOW = 50;

    private final Organisations organisations;
    private final Jurisdictions jurisdictions;
    private final Directory directory;
    private final DirectoryEditors editors;
    private final ApplicationEventPublisher events;

    DirectoryService(Organisations organisations, Jurisdictions jurisdictions, Directory directory,
            DirectoryEditors editors, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.directory = directory;
        this.editors = editors;
        this.events = events;
    }

    /** Organisations whose code or name contains the text, active or not, in windows of 50. */
    @Transactional(readOnly = true)
    public List<Organisation> search(String text, int window) {
        editors.require();
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
        return organisations.search(pattern, PageRequest.of(window, WINDOW));
    }

    @Transactional(readOnly = true)
    public List<Jurisdiction> jurisdictions() {
        editors.require();
        return jurisdictions.findAllByOrderByCode();
    }

    /** Keeps what was entered for an organisation already known.
     * @throws Refused when the organisation or its new jurisdiction is unknown */
    public void correct(Organisation entered) {
        editors.require();
        DirectoryRules.check(entered);
        directory.jurisdiction(entered.jurisdiction());
        known(entered.code()).correct(entered);
        events.publishEvent(new DirectoryChanged("organisation-corrected", entered.code()));
    }

    /** A deactivated organisation receives no new work; what it did stays on record. */
    public void deactivate(String code) {
        editors.require();
        known(code).activate(false);
        events.publishEvent(new DirectoryChanged("organisation-deactivated", code));
    }

    public void activate(String code) {
        editors.require();
        known(code).activate(true);
        events.publishEvent(new DirectoryChanged("organisation-activated", code));
    }

    private Organisation known(String code) {
        return organisations.findById(code).orElseThrow(() -> new Refused("directory.unknown-organisation", code));
    }
}
