package cn.muan.woman;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** What must hold of the details of a woman and her pregnancy before they are stored; every error at its field. */
@Component
class RegistrationRules {

    private static final String PHONE = "1[3-9]\\d{9}|0\\d{9,11}|\\+\\d{7,15}";
    // Outside these the date is taken for a mistake, not for a rare age.
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 60;

    private final Directory directory;

    RegistrationRules(Directory directory) {
        this.directory = directory;
    }

    /** @param today today's local date
     * @throws FieldsRefused with every error at once */
    void check(PregnancyDetails details, Ending ending, LocalDate today) {
        Map<String, Message> errors = problems(details, ending, today);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    /** @throws FieldsRefused where the place is unknown or the community lies elsewhere */
    void checkResidence(Residence residence) {
        var errors = new LinkedHashMap<String, Message>();
        residence(errors, residence);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    Map<String, Message> problems(PregnancyDetails details, Ending ending, LocalDate today) {
        var errors = new LinkedHashMap<String, Message>();
        person(errors, details.person(), today);
        residence(errors, details.residence());
        parity(errors, details.gravidity(), details.parity());
        ending(errors, ending, today);
        if (details.dating() == null) {
            errors.put("dating", new Message("woman.required"));
        } else {
            details.dating().errors(today, ending == null || errors.containsKey("endedOn") ? null : ending.on()).forEach(errors::putIfAbsent);
        }
        return errors;
    }

    private static void person(Map<String, Message> errors, Person person, LocalDate today) {
        boolean unknown = person.idType() == IdType.UNKNOWN;
        if (person.idType() == null) {
            errors.put("idType", new Message("woman.required"));
        }
        if (person.name() == null && !unknown) {
            errors.put("name", new Message("woman.required"));
        } else if (person.name() != null && !person.name().matches("[\\p{L}\\p{M} ·.'\\-]{1,60}")) {
            errors.put("name", new Message("woman.name-characters"));
        }
        identity(errors, person, today);
        if (person.phone() == null ? !unknown : !person.phone().matches(PHONE)) {
            errors.put("phone", new Message(person.phone() == null ? "woman.required" : "woman.phone-form"));
        }
        birth(errors, person, today);
    }

    private static void identity(Map<String, Message> errors, Person person, LocalDate today) {
        if (person.idType() == IdType.RESIDENT_ID) {
            IdentityNumber.problem(person.idNumber(), today).ifPresent(problem -> errors.put("idNumber", problem));
        } else if (person.idType() == IdType.PASSPORT || person.idType() == IdType.OTHER) {
            if (person.idNumber() == null) {
                errors.put("idNumber", new Message("woman.required"));
            } else if (!person.idNumber().matches("[0-9A-Z()/]{4,30}")) {
                errors.put("idNumber", new Message("woman.document-form"));
            }
        } else if (person.idType() == IdType.UNKNOWN) {
            String reason = person.unknownReason();
            if (reason == null || reason.length() < Women.SHORTEST_REASON || reason.length() > 200) {
                errors.put("unknownReason", new Message("woman.reason-length", Women.SHORTEST_REASON, 200));
            }
        }
    }

    private static void birth(Map<String, Message> errors, Person person, LocalDate today) {
        LocalDate birth = person.birthDate();
        if (birth == null) {
            return;
        }
        int age = Period.between(birth, today).getYears();
        if (birth.isAfter(today)) {
            errors.put("birthDate", new Message("woman.in-the-future"));
        } else if (age < YOUNGEST || age > OLDEST) {
            errors.put("birthDate", new Message("woman.age-range", YOUNGEST, OLDEST));
        } else if (person.idType() == IdType.RESIDENT_ID && !errors.containsKey("idNumber")
                && !birth.equals(IdentityNumber.of(person.idNumber(), today).birthDate())) {
            errors.put("birthDate", new Message("woman.birth-differs"));
        }
    }

    private void residence(Map<String, Message> errors, Residence residence) {
        if (residence == null || residence.jurisdiction() == null) {
            errors.put("residenceJurisdiction", new Message("woman.required"));
            return;
        }
        try {
            directory.jurisdiction(residence.jurisdiction());
        } catch (Refused unknown) {
            errors.put("residenceJurisdiction", unknown.reason());
            return;
        }
        if (residence.community() != null && !servesResidents(residence)) {
            errors.put("residenceCommunity", new Message("woman.community-elsewhere"));
        }
        if (residence.address() != null && residence.address().length() > 200) {
            errors.put("address", new Message("woman.too-long", 200));
        }
        if (residence.hukou() == null) {
            errors.put("hukou", new Message("woman.required"));
        }
    }

    private boolean servesResidents(Residence residence) {
        return directory.in(residence.jurisdiction(), Organisation.Kind.COMMUNITY_CENTRE).stream()
                .anyMatch(centre -> centre.code().equals(residence.community()))
                || directory.in(residence.jurisdiction(), Organisation.Kind.TOWNSHIP_CENTRE).stream()
                .anyMatch(centre -> centre.code().equals(residence.community()));
    }

    private static void parity(Map<String, Message> errors, Integer gravidity, Integer parity) {
        if (gravidity != null && (gravidity < 1 || gravidity > 20)) {
            errors.put("gravidity", new Message("woman.out-of-range", 1, 20));
        }
        if (parity != null && (parity < 0 || parity > 20)) {
            errors.put("parity", new Message("woman.out-of-range", 0, 20));
        } else if (parity != null && gravidity != null && parity > gravidity) {
            errors.put("parity", new Message("woman.parity-above-gravidity"));
        }
    }

    static void ending(Map<String, Message> errors, Ending ending, LocalDate today) {
        if (ending == null) {
            return;
        }
        if (ending.kind() == null) {
            errors.put("endingKind", new Message("woman.required"));
        }
        if (ending.on() == null) {
            errors.put("endedOn", new Message("woman.required"));
        } else if (ending.on().isAfter(today)) {
            errors.put("endedOn", new Message("woman.in-the-future"));
        }
    }
}
