package cn.muan.caesarean.process;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.caesarean.Caesarean;
import cn.muan.caesarean.CaesareanProcess;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** Caesareans as instances of their diagram. */
@Component
class CaesareanInstances implements CaesareanProcess {

    private static final Map<String, String> SERVING = Map.of(
            "O51", CaesareanModel.TASK_RECORD_BIRTH,
            "O52", CaesareanModel.TASK_APPROVE,
            "O52a", CaesareanModel.TASK_RECORD_APPROVAL,
            "O53", CaesareanModel.TASK_FILE_CHECKLIST);

    private final Engine engine;

    CaesareanInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String servedBy(String obligation) {
        return SERVING.get(obligation);
    }

    @Override
    public void start(Caesarean caesarean, Stage stage, Papers papers) {
        engine.start(CaesareanModel.PROCESS, caesarean.subject(), Map.of(Fact.INSTITUTION, caesarean.institution(),
                Fact.CAESAREAN_STAGE, stage.name().toLowerCase(Locale.ROOT), Fact.APPROVAL_TO_RECORD, papers.approval(),
                Fact.CHECKLIST_OWED, papers.checklist(), Fact.CAESAREAN_LATE, papers.review()));
    }

    @Override
    public void withdraw(Subject subject) {
        engine.correlate(CaesareanModel.MESSAGE_WITHDRAWN, subject, Map.of());
    }
}
