package cn.muan.risk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.engine.Feel;

/** Puts new versions of the catalogue files beside those already loaded, before anybody is screened. */
@Component
class CatalogueLoader implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);
    private static final String FOLDER = "processes/catalogue/";

    private final RiskCatalogues records;
    private final TransactionTemplate transaction;
    private final Feel feel;
    private final Clock clock;

    CatalogueLoader(RiskCatalogues records, PlatformTransactionManager manager, Feel feel, Clock clock) {
        this.records = records;
        this.transaction = new TransactionTemplate(manager);
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        load("screening-items.csv", RiskCatalogue.Kind.SCREENING);
        load("assessment-items.csv", RiskCatalogue.Kind.ASSESSMENT);
    }

    private void load(String file, RiskCatalogue.Kind kind) throws IOException {
        try (Reader csv = new InputStreamReader(new ClassPathResource(FOLDER + file).getInputStream(), StandardCharsets.UTF_8)) {
            load(file, kind, csv);
        }
    }

    /** @throws IllegalStateException when a version that is loaded has changed in the file */
    void load(String file, RiskCatalogue.Kind kind, Reader csv) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (RiskCatalogue version : new CatalogueFile(file, kind, feel).read(csv, now)) {
            if (!known(file, version)) {
                add(file, version);
            }
        }
    }

    private boolean known(String file, RiskCatalogue version) {
        Optional<RiskCatalogue> loaded = records.findByKindAndVersion(version.kind(), version.version());
        if (loaded.isPresent() && !loaded.get().sameContent(version)) {
            throw new IllegalStateException(file + ": version " + version.version() + " has been changed after it was loaded; assessments "
                    + "were made by it, so restore it and write the change as a new version with a later validFrom");
        }
        return loaded.isPresent();
    }

    private void add(String file, RiskCatalogue version) {
        try {
            transaction.executeWithoutResult(status -> records.saveAndFlush(version));
        } catch (DataIntegrityViolationException another) {
            LOG.info("Another node has just loaded version {} of {}", version.version(), file);
            known(file, version);
            return;
        }
        LOG.info("Loaded version {} of {}: {} items", version.version(), file, version.items().size());
        if (version.recalled() > 0) {
            LOG.warn("{} items of version {} of {} are recalled: an obstetrician must sign them off against the official annex before use",
                    version.recalled(), version.version(), file);
        }
    }
}
