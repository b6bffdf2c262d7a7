package cn.muan.caesarean.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.caesarean.CaesareanPapers;
import cn.muan.caesarean.Caesareans;

/** What the diagram of the caesarean calls. */
@Component("caesarean")
public class CaesareanSteps {

    private final Caesareans caesareans;
    private final CaesareanPapers papers;

    CaesareanSteps(Caesareans caesareans, CaesareanPapers papers) {
        this.caesareans = caesareans;
        this.papers = papers;
    }

    /** 开立手术与审批时限. */
    public void openDuties(DelegateExecution execution) {
        caesareans.openDuties(subject(execution));
    }

    /** 开立核查时限. */
    public void openChecklist(DelegateExecution execution) {
        papers.openChecklist(subject(execution));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
