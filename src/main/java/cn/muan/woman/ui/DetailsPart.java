package cn.muan.woman.ui;

import java.util.stream.Collectors;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.base.ui.MaskedValue;
import cn.muan.directory.Directory;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.woman.Dating;
import cn.muan.woman.Ending;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.PregnancySheet;
import cn.muan.woman.Women;

/** The tab 资料: everything registered about her and this pregnancy. */
@Component
class DetailsPart implements CaseThreadPart {


    private final Women women;
    private final Directory directory;

    DetailsPart(Women women, Directory directory) {
        this.women = women;
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String label() {
        return "woman.details.tab";
    }

    @Override
    public com.vaadin.flow.component.Component render(Subject subject) {
        PregnancySheet sheet = women.sheet(subject);
        PregnancyFacts facts = sheet.facts();
        var list = new DescriptionList();
        list.addClassName("woman-details");
        masked(list, "woman.details.name", subject, Women.Field.NAME, sheet.maskedName());
        line(list, "woman.details.document", list.getTranslation(sheet.card().idType().key()));
        masked(list, "woman.details.number", subject, Women.Field.NUMBER, sheet.card().number());
        masked(list, "woman.details.phone", subject, Women.Field.PHONE, sheet.card().phone());
        line(list, "woman.details.residence", residence(facts));
        masked(list, "woman.details.address", subject, Women.Field.ADDRESS, sheet.hasAddress() ? "****" : "");
        line(list, "woman.details.hukou", list.getTranslation(sheet.hukou().key()));
        line(list, "woman.details.booked", directory.organisation(facts.bookedAt()).name());
        line(list, "woman.details.registered", ChinaTime.dateOf(facts.registeredAt()).toString());
        line(list, "woman.details.dating", dating(list, sheet.dating()));
        line(list, "woman.details.due", facts.due() == null ? "" : facts.due().toString());
        line(list, "woman.details.ending", ending(list, facts.ending()));
        line(list, "woman.details.ending-place", facts.ending() == null || facts.ending().place() == null ? ""
                : directory.organisation(facts.ending().place()).name());
        line(list, "woman.details.born", facts.ending() == null || facts.ending().born() == null ? "" : facts.ending().born().toString());
        line(list, "woman.details.flags", facts.flags().stream().map(flag -> list.getTranslation(flag.key())).sorted()
                .collect(Collectors.joining("、")));
        return new Div(list);
    }

    private void masked(DescriptionList list, String label, Subject subject, Women.Field field, String masked) {
        if (!masked.isEmpty()) {
            list.add(new DescriptionList.Term(list.getTranslation(label)), new DescriptionList.Description(
                    new MaskedValue(masked, reason -> women.reveal(subject, field, reason))));
        }
    }

    private static void line(DescriptionList list, String label, String text) {
        if (!text.isEmpty()) {
            list.add(new DescriptionList.Term(list.getTranslation(label)), new DescriptionList.Description(text));
        }
    }

    private String residence(PregnancyFacts facts) {
        String district = directory.jurisdiction(facts.residenceJurisdiction()).name();
        return facts.residenceCommunity() == null ? district : district + " · " + directory.organisation(facts.residenceCommunity()).name();
    }

    private static String dating(DescriptionList list, Dating dating) {
        String kind = list.getTranslation(dating.kind().key());
        return switch (dating.kind()) {
            case LMP -> kind + " " + dating.lmpDate();
            case ULTRASOUND -> kind + " " + dating.ultrasoundDate() + " " + dating.ultrasoundWeeks() + "+" + dating.ultrasoundDays();
            case UNKNOWN -> kind;
        };
    }

    private static String ending(DescriptionList list, Ending ending) {
        return ending == null ? "" : list.getTranslation("woman.details.ending-text", list.getTranslation(ending.kind().key()),
                ending.at() == null ? ending.on().toString() : ChinaTime.minute(ending.at()), ending.puerperiumEnds().toString());
    }
}
