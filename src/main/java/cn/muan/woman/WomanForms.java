package cn.muan.woman;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.forms.FormAnswers;
import cn.muan.forms.FormSchema;

/** The two forms of this feature, which no task shows: their schemas, the choices they offer, and what their answers mean. */
@Component
public class WomanForms {

    private final Directory directory;
    private final FormSchema registration = read("register-woman");
    private final FormSchema correction = read("correct-woman");

    WomanForms(Directory directory) {
        this.directory = directory;
    }

    public FormSchema registration() {
        return registration;
    }

    public FormSchema correction() {
        return correction;
    }

    /** What a registration begins with.
     * @param institutions where the person may register; the first is proposed, with its district */
    public Map<String, Object> beginning(List<String> institutions) {
        Map<String, Object> begin = choices();
        List<Organisation> places = institutions.stream().map(directory::organisation).toList();
        begin.put("institutions", places.stream().map(WomanForms::option).toList());
        places.stream().findFirst().ifPresent(first -> {
            begin.put("institution", first.code());
            if (directory.districts().stream().anyMatch(district -> district.code().equals(first.jurisdiction()))) {
                begin.put("residenceJurisdiction", first.jurisdiction());
            }
        });
        return begin;
    }

    /** What a correction begins with. */
    public Map<String, Object> beginning(PregnancyDetails details) {
        Map<String, Object> begin = choices();
        begin.put("idType", details.person().idType().name());
        begin.put("idNumber", details.person().idNumber());
        begin.put("unknownReason", details.person().unknownReason());
        begin.put("name", details.person().name());
        begin.put("birthDate", details.person().birthDate());
        begin.put("phone", details.person().phone());
        begin.put("residenceJurisdiction", details.residence().jurisdiction());
        begin.put("residenceCommunity", details.residence().community());
        begin.put("address", details.residence().address());
        begin.put("hukou", details.residence().hukou().name());
        begin.put("dating", details.dating().kind().name());
        begin.put("lmpDate", details.dating().lmpDate());
        begin.put("ultrasoundDate", details.dating().ultrasoundDate());
        begin.put("ultrasoundWeeks", details.dating().ultrasoundWeeks());
        begin.put("ultrasoundDays", details.dating().ultrasoundDays());
        begin.put("gravidity", details.gravidity());
        begin.put("parity", details.parity());
        begin.put("flags", details.flags().stream().map(KeyFlag::name).toList());
        begin.values().removeIf(java.util.Objects::isNull);
        return begin;
    }

    /** The registration that checked answers mean. */
    public RegisterWoman registration(FormAnswers answers) {
        PregnancyDetails details = details(answers);
        Ending ending = answers.yes("ended")
                ? new Ending(choice(Ending.Kind.class, answers, "endingKind"), answers.date("endedOn").orElse(null)) : null;
        return new RegisterWoman(answers.text("institution").orElse(""), details.person(), details.residence(), details.dating(),
                details.gravidity(), details.parity(), details.flags(), ending, null);
    }

    /** The details that answers mean; what was not answered is null. */
    public PregnancyDetails details(FormAnswers answers) {
        var person = new Person(text(answers, "name"), choice(IdType.class, answers, "idType"), text(answers, "idNumber"),
                text(answers, "unknownReason"), answers.date("birthDate").orElse(null), text(answers, "phone"));
        var residence = new Residence(text(answers, "residenceJurisdiction"), text(answers, "residenceCommunity"),
                text(answers, "address"), choice(Hukou.class, answers, "hukou"));
        Set<KeyFlag> flags = answers.choices("flags").stream().map(KeyFlag::valueOf).collect(Collectors.toSet());
        return new PregnancyDetails(person, residence, dating(answers), answers.integer("gravidity").orElse(null),
                answers.integer("parity").orElse(null), flags);
    }

    /** The dating that answers mean, complete or not. */
    public Dating dating(FormAnswers answers) {
        LocalDate lmp = answers.date("lmpDate").orElse(null);
        return new Dating(choice(Dating.Kind.class, answers, "dating"), lmp, answers.date("ultrasoundDate").orElse(null),
                answers.integer("ultrasoundWeeks").orElse(null), answers.integer("ultrasoundDays").orElse(null));
    }

    private Map<String, Object> choices() {
        var choices = new HashMap<String, Object>();
        List<Jurisdiction> districts = directory.districts();
        choices.put("districts", districts.stream().map(place -> option(place.code(), place.name(), place.nameEn())).toList());
        choices.put("communities", districts.stream().flatMap(this::communities).toList());
        return choices;
    }

    private Stream<Map<String, String>> communities(Jurisdiction district) {
        return Stream.of(Organisation.Kind.COMMUNITY_CENTRE, Organisation.Kind.TOWNSHIP_CENTRE)
                .flatMap(kind -> directory.in(district.code(), kind).stream())
                .map(centre -> option(centre.code(), district.name() + " " + centre.name(), district.nameEn() + " " + centre.nameEn()));
    }

    private static Map<String, String> option(Organisation place) {
        return option(place.code(), place.name(), place.nameEn());
    }

    private static Map<String, String> option(String code, String name, String nameEn) {
        return Map.of("value", code, "label", name, "labelEn", nameEn == null ? name : nameEn);
    }

    private static String text(FormAnswers answers, String key) {
        return Typed.text(answers.text(key).orElse(null));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, FormAnswers answers, String key) {
        return answers.text(key).flatMap(name -> Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst())
                .orElse(null);
    }

    private static FormSchema read(String form) {
        try (InputStream file = new ClassPathResource("forms/" + form + ".form").getInputStream()) {
            return FormSchema.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
