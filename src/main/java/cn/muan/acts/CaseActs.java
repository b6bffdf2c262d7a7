package cn.muan.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;
import cn.muan.engine.Feel;
import cn.muan.engine.UnitOfWork;
import cn.muan.forms.Drafts;
import cn.muan.forms.FormAnswers;
import cn.muan.forms.FormSchema;

/** Offers, opens and performs the acts of all features; screens and rehearsals come through this one door. */
@Service
public class CaseActs {

    private final ObjectProvider<CaseAct> acts;
    private final CaseAccess access;
    private final UnitOfWork work;
    private final Drafts drafts;
    private final Feel feel;
    private final Clock clock;
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

    CaseActs(ObjectProvider<CaseAct> acts, CaseAccess access, UnitOfWork work, Drafts drafts, Feel feel, Clock clock) {
        this.acts = acts;
        this.access = access;
        this.work = work;
        this.drafts = drafts;
        this.feel = feel;
        this.clock = clock;
    }

    /** Keys of what the current actor may do on the case now, in their order. */
    public List<String> offered(Subject subject) {
        return work.run(() -> {
            access.requireSee(subject);
            return acts.stream().filter(act -> act.offered(subject)).sorted(Comparator.comparingInt(CaseAct::order)).map(CaseAct::key).toList();
        });
    }

    /** The act's form for one who may do it now.
     * @throws AccessDeniedException otherwise */
    public ActSheet open(Subject subject, String key) {
        return work.run(() -> {
            CaseAct act = requireOffered(subject, key);
            return new ActSheet(key, schema(key), act.prefill(subject), act.destructive());
        });
    }

    /** Checks the answers against the act's form and does it in one transaction.
     * @throws cn.muan.base.FieldsRefused when fields are not acceptable */
    public void perform(Subject subject, String key, Map<String, Object> given) {
        work.run(() -> {
            Actor actor = access.requireSee(subject);
            CaseAct act = requireOffered(subject, key);
            FormAnswers answers = schema(key).check(given, act.prefill(subject), feel, clock).orRefuse();
            act.perform(subject, answers);
            if (!actor.system()) {
                drafts.discard(draftOf(subject, key));
            }
        });
    }

    /** Where what one types into the act's form is kept. */
    public static String draftOf(Subject subject, String key) {
        return "act:" + key + ":" + subject;
    }

    /** Every registered act's key, whoever may do it. */
    public List<String> keys() {
        return acts.stream().map(CaseAct::key).sorted().toList();
    }

    private CaseAct requireOffered(Subject subject, String key) {
        access.requireSee(subject);
        return acts.stream().filter(act -> act.key().equals(key)).filter(act -> act.offered(subject)).findFirst()
                .orElseThrow(() -> new AccessDeniedException("act not offered"));
    }

    private FormSchema schema(String key) {
        return schemas.computeIfAbsent(key, CaseActs::read);
    }

    private static FormSchema read(String key) {
        try (InputStream file = new ClassPathResource("forms/" + key + ".form").getInputStream()) {
            return FormSchema.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
