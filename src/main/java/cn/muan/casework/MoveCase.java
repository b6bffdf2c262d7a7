package cn.muan.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.forms.FormAnswers;

/** The act 迁移: she has moved to another community or district. */
@Component
class MoveCase implements CaseAct {

    private final CaseMoves moves;
    private final Places places;

    MoveCase(CaseMoves moves, Places places) {
        this.moves = moves;
        this.places = places;
    }

    @Override
    public String key() {
        return "move-case";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean offered(Subject subject) {
        return moves.mayAsk(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        String present = places.districtOf(moves.movable(subject));
        var facts = new HashMap<String, Object>();
        facts.put("currentDistrict", present);
        facts.put("districts", places.districts().stream().map(one -> option(one.code(), one.name(), one.nameEn())).toList());
        facts.put("centres", centres(present));
        return facts;
    }

    private List<Map<String, String>> centres(String district) {
        return places.centresIn(district).values().stream().map(MoveCase::option).toList();
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        moves.ask(subject, new MoveWish(answers.text("district").orElse(null), answers.text("centre").orElse(null),
                answers.date("movedOn").orElse(null), answers.text("reason").orElse(null)));
    }

    static Map<String, String> option(Organisation organisation) {
        return option(organisation.code(), organisation.name(), organisation.nameEn());
    }

    private static Map<String, String> option(String code, String name, String nameEn) {
        return Map.of("value", code, "label", name, "labelEn", nameEn == null ? name : nameEn);
    }
}
