package cn.muan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Service;

/** Forms read from the deployment of their model; a deployment never changes, so each is read once. */
@Service
class EngineForms implements DeployedForms {

    private final RepositoryService repository;
    private final Map<String, String> read = new ConcurrentHashMap<>();

    EngineForms(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String schema(String deployment, String form) {
        return read.computeIfAbsent(deployment + "/" + form, key -> load(deployment, form));
    }

    @Override
    public String latest(String form) {
        return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .map(Deployment::getId)
                .filter(id -> repository.getDeploymentResourceNames(id).contains(resource(form)))
                .findFirst().map(id -> schema(id, form))
                .orElseThrow(() -> new IllegalArgumentException("no deployment has the form " + form));
    }

    private String load(String deployment, String form) {
        try (InputStream schema = repository.getResourceAsStream(deployment, resource(form))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ProcessEngineException unknown) {
            throw new IllegalArgumentException("the deployment has no form " + form, unknown);
        }
    }

    static String resource(String form) {
        return "forms/" + form + ".form";
    }
}
