package cn.muan.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;

/** Where the case stands: open or closed, its colour, and who holds it as the head of the case thread says. */
@Profile({"rehearsal", "test"})
@Component
class CaseExpectation implements Expectation {

    private final CaseFiles files;
    private final RiskRegister risks;
    private final Obligations obligations;
    private final CurrentActor current;

    CaseExpectation(CaseFiles files, RiskRegister risks, Obligations obligations, CurrentActor current) {
        this.files = files;
        this.risks = risks;
        this.obligations = obligations;
        this.current = current;
    }

    @Override
    public Set<String> words() {
        return Set.of("case", "closing", "holder", "severity", "infectious", "care-level");
    }

    @Override
    public void check(Look look) {
        current.as(Actor.system("rehearsal"), () -> {
            compare(look, "case", () -> caseOf(look.woman()).map(of -> of.state().name().toLowerCase(Locale.ROOT)).orElse("none"));
            compare(look, "closing", () -> caseOf(look.woman()).filter(of -> of.closing() != null).map(of -> of.closing().reason().name()).orElse("none"));
            compare(look, "holder", () -> obligations.openOf(look.woman()).stream().min(Comparator.comparing(Obligation::due))
                    .map(duty -> duty.owner().key()).orElse("nobody"));
            compare(look, "severity", () -> standing(look).flatMap(RiskStanding::severity).map(Severity::code).orElse("none"));
            compare(look, "infectious", () -> String.valueOf(standing(look).filter(RiskStanding::infectious).isPresent()));
            compare(look, "care-level", () -> String.valueOf(standing(look).map(RiskStanding::careLevel).orElse(0)));
        });
    }

    private Optional<HighRiskCase> caseOf(Subject woman) {
        return files.caseOf(woman);
    }

    private Optional<RiskStanding> standing(Look look) {
        return risks.standing(look.woman());
    }

    private static void compare(Look look, String word, Supplier<String> asked) {
        if (look.asks(word) && !look.expected(word).text().equals(asked.get())) {
            look.differs(look.expected(word), word + ": " + look.expected(word).text(), List.of(word + ": " + asked.get()));
        }
    }
}
