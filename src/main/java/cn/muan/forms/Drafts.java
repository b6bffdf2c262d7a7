package cn.muan.forms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;

/** Keeps what the signed-in person has typed, for that person alone, so that a lost connection loses nothing. */
@Service
public class Drafts {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final FormDrafts drafts;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final TransactionTemplate own;

    Drafts(FormDrafts drafts, CurrentActor currentActor, Clock clock, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.currentActor = currentActor;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The context of a task's draft; other forms name their own, at most 80 characters, without personal data. */
    public static String ofTask(String taskId) {
        return "task:" + taskId;
    }

    /** The actor's own draft there, reduced to what the form still understands. */
    @Transactional(readOnly = true)
    public Optional<Draft> load(String context, FormSchema schema) {
        return drafts.findByPersonIdAndContext(person(), context)
                .map(draft -> new Draft(understood(draft.answers(), schema), draft.savedAt(), !draft.isOf(schema)));
    }

    /** Keeps the answers, replacing what the actor had typed there before, and says when.
     * @throws Refused when they are more than 64 KB */
    public Instant save(String context, FormSchema schema, Map<String, ?> answers) {
        long person = person();
        String typed = json(schema, answers);
        if (typed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused("forms.draft.too-large");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            own.executeWithoutResult(status -> store(person, context, schema, typed, now));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException otherWindow) {
            own.executeWithoutResult(status -> store(person, context, schema, typed, now));
        }
        return now;
    }

    /** Forgets the actor's draft there; part of the transaction that accepts the form. */
    @Transactional
    public void discard(String context) {
        drafts.discard(person(), context);
    }

    /** Forgets drafts nobody has touched for 30 days; for the system alone. */
    @Transactional
    public int purge() {
        if (!currentActor.require().system()) {
            throw new AccessDeniedException("drafts are purged by the system");
        }
        return drafts.purge(clock.instant().minus(KEPT));
    }

    private void store(long person, String context, FormSchema schema, String typed, Instant now) {
        FormDraft draft = drafts.findByPersonIdAndContext(person, context).orElseGet(() -> new FormDraft(person, context));
        draft.hold(schema, typed, now);
        drafts.saveAndFlush(draft);
    }

    private long person() {
        Actor actor = currentActor.require();
        if (actor.system()) {
            throw new AccessDeniedException("the system types no forms");
        }
        return actor.personId();
    }

    private static String json(FormSchema schema, Map<String, ?> answers) {
        var typed = new LinkedHashMap<String, Object>();
        for (FormField field : schema.fields()) {
            Object answer = answers.get(field.key());
            if (!field.readonly() && answer != null) {
                typed.put(field.key(), answer);
            }
        }
        try {
            return JSON.writeValueAsString(typed);
        } catch (JsonProcessingException unknownType) {
            throw new IllegalArgumentException("an answer has a type no field has");
        }
    }

    private static Map<String, Object> understood(String json, FormSchema schema) {
        Map<String, Object> typed;
        try {
            typed = JSON.readValue(json, new TypeReference<>() { });
        } catch (JsonProcessingException damaged) {
            return Map.of();
        }
        var answers = new LinkedHashMap<String, Object>();
        for (FormField field : schema.fields()) {
            Coercion answer = Coercion.of(field, typed.get(field.key()));
            if (!field.readonly() && typed.containsKey(field.key()) && answer.error() == null && answer.value() != null) {
                answers.put(field.key(), answer.value());
            }
        }
        return answers;
    }
}
