package cn.muan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys each packaged model together with the forms it names, and each decision table, only when something of it changed;
 * nodes take turns. It runs before the web server answers.
 */
@Component
class ModelDeployer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final ModelGuard guard;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private volatile boolean running;

    ModelDeployer(RepositoryService repository, ModelGuard guard, JdbcClient jdbc, PlatformTransactionManager manager) {
        this.repository = repository;
        this.guard = guard;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select name from node_lock where name = 'deploy' for update").query(String.class).single();
            for (Resource model : find("classpath:processes/*.bpmn")) {
                deployModel(model);
            }
            for (Resource table : find("classpath:processes/decisions/*.dmn")) {
                deployIfChanged(table.getFilename(), Map.of("processes/decisions/" + table.getFilename(), text(table)));
            }
        });
        running = true;
    }

    private void deployModel(Resource model) {
        String xml = text(model);
        guard.require(model.getFilename(), xml);
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("processes/" + model.getFilename(), xml);
        for (String form : guard.formsOf(xml)) {
            Resource file = files.getResource("classpath:" + EngineForms.resource(form));
            if (!file.exists()) {
                throw new ModelRefused(model.getFilename(), List.of("names the form " + form + ", which does not exist"));
            }
            resources.put(EngineForms.resource(form), text(file));
        }
        deployIfChanged(model.getFilename(), resources);
    }

    private void deployIfChanged(String name, Map<String, String> resources) {
        String fingerprint = fingerprint(resources);
        Deployment latest = repository.createDeploymentQuery().deploymentName(name).orderByDeploymentTime().desc()
                .listPage(0, 1).stream().findFirst().orElse(null);
        if (latest != null && fingerprint.equals(latest.getSource())) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(fingerprint);
        resources.forEach(deployment::addString);
        deployment.deploy();
        LOG.info("Deployed {} with {} resources", name, resources.size());
    }

    private Resource[] find(String pattern) {
        try {
            Resource[] found = files.getResources(pattern);
            Arrays.sort(found, java.util.Comparator.comparing(Resource::getFilename));
            return found;
        } catch (java.io.FileNotFoundException none) {
            return new Resource[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(Map<String, String> resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes(StandardCharsets.UTF_8));
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that answers requests or runs jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
