package cn.muan.woman.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.Notices;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.forms.FormAnswers;
import cn.muan.forms.ui.DraftStore;
import cn.muan.forms.ui.SchemaForm;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.woman.AlreadyRegistered;
import cn.muan.woman.Dating;
import cn.muan.woman.IdType;
import cn.muan.woman.IdentityNumber;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.SimilarWoman;
import cn.muan.woman.WomanForms;

/** Registers a woman; says at once how far she is and whether she is registered already. */
@Route(value = "women/new", layout = MainLayout.class)
@PermitAll
@CssImport("./woman.css")
class RegisterView extends Div implements HasDynamicTitle {

    static final String DRAFT = "register-woman";

    private final transient Registration registration;
    private final transient WomanForms forms;
    private final transient Drafts drafts;
    private final transient Feel feel;
    private final transient Clock clock;
    private final transient Map<String, Object> beginning;
    private transient List<SimilarWoman> similar = List.of();
    private transient Person checked;
    private transient Person accepted;
    private final DuplicatePanel duplicates = new DuplicatePanel(woman -> save(woman));
    private final Span facts = new Span();
    private final SchemaForm form;

    RegisterView(Registration registration, WomanForms forms, Drafts drafts, Feel feel, Clock clock, CurrentActor currentActor) {
        this.registration = registration;
        this.forms = forms;
        this.drafts = drafts;
        this.feel = feel;
        this.clock = clock;
        addClassName("register-woman");
        List<String> institutions = currentActor.require().groups().stream()
                .filter(group -> Registration.registrars().contains(group.role())).map(Group::organisation).distinct().sorted().toList();
        this.beginning = institutions.isEmpty() ? Map.of() : forms.beginning(institutions);
        if (institutions.isEmpty()) {
            form = null;
            add(new Paragraph(getTranslation("woman.register.not-here")));
            return;
        }
        form = new SchemaForm(forms.registration(), beginning, feel, clock, DraftStore.of(drafts, DRAFT, forms.registration()));
        form.onChange(this::follow);
        add(form, duplicates, foot());
        follow();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("woman.register.title");
    }

    private Div foot() {
        var save = new Button(getTranslation("woman.register.save"), event -> save(null));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        facts.addClassName("register-woman-facts");
        facts.getElement().setAttribute("role", "status");
        var foot = new Div(facts, save);
        foot.addClassName("register-woman-foot");
        return foot;
    }

    private FormAnswers answers() {
        return forms.registration().check(form.answers(), beginning, feel, clock).answers();
    }

    private void follow() {
        FormAnswers typed = new FormAnswers(form.answers());
        showFacts(typed);
        Person person = forms.details(typed).person();
        if (!sameIdentity(person, checked)) {
            checked = person;
            lookForDuplicates(person);
        }
    }

    private void showFacts(FormAnswers typed) {
        LocalDate today = ChinaTime.dateOf(clock.instant());
        var parts = new ArrayList<String>();
        LocalDate birth = birth(forms.details(typed).person(), today);
        if (birth != null && !birth.isAfter(today)) {
            parts.add(getTranslation("woman.register.age", Period.between(birth, today).getYears()));
        }
        Dating dating = forms.dating(typed);
        if (!typed.yes("ended") && dating.kind() != null && dating.errors(today, null).isEmpty()) {
            dating.on(today).ifPresent(gestation -> parts.add(gestation.toString()));
            dating.due().ifPresent(due -> parts.add(getTranslation("woman.register.due", due.toString())));
        }
        facts.setText(String.join("　", parts));
    }

    private void lookForDuplicates(Person person) {
        LocalDate today = ChinaTime.dateOf(clock.instant());
        boolean complete = person.idType() != IdType.RESIDENT_ID || IdentityNumber.problem(person.idNumber(), today).isEmpty();
        AlreadyRegistered certain = complete ? registration.alreadyRegistered(person.idType(), person.idNumber()).orElse(null) : null;
        duplicates.showCertain(certain);
        similar = certain == null ? registration.similar(person.name(), birth(person, today), person.phone()) : List.of();
        duplicates.showPossible(similar);
    }

    private static LocalDate birth(Person person, LocalDate today) {
        if (person.birthDate() == null && person.idType() == IdType.RESIDENT_ID
                && IdentityNumber.problem(person.idNumber(), today).isEmpty()) {
            return IdentityNumber.of(person.idNumber(), today).birthDate();
        }
        return person.birthDate();
    }

    private static boolean sameIdentity(Person one, Person other) {
        return other != null && one.equals(other);
    }

    /** @param knownWoman whose new pregnancy this is, null for a woman not yet registered */
    private void save(Long knownWoman) {
        RegisterWoman typed = forms.registration(answers());
        var errors = new LinkedHashMap<>(registration.problems(typed));
        errors.putAll(forms.registration().validate(form.answers(), beginning, feel, clock));
        form.showErrors(errors);
        if (!errors.isEmpty()) {
            return;
        }
        if (knownWoman == null && !similar.isEmpty() && !Objects.equals(accepted, typed.person())) {
            askWhetherAnother(typed.person());
            return;
        }
        register(knownWoman == null ? typed : typed.newPregnancyOf(knownWoman));
    }

    private void askWhetherAnother(Person person) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("woman.register.another-title"));
        ask.setText(getTranslation("woman.register.another-text", similar.size()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("woman.cancel"));
        ask.setConfirmText(getTranslation("woman.register.another-confirm"));
        ask.addConfirmListener(event -> {
            accepted = person;
            save(null);
        });
        ask.open();
    }

    private void register(RegisterWoman woman) {
        try {
            Subject subject = registration.register(woman);
            form.settle();
            drafts.discard(DRAFT);
            CaseThreadNavigation.open(subject);
        } catch (FieldsRefused refused) {
            form.showErrors(refused.errors());
        } catch (AlreadyRegistered already) {
            form.showErrors(Map.of("idNumber", already.reason()));
            duplicates.showCertain(already);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
