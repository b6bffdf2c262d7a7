package cn.muan.rehearsal;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.engine.Feel;
import cn.muan.woman.Registration;
import cn.muan.woman.WomanForms;

/** Registers a woman as the registration screen does. */
@Profile({"rehearsal", "test"})
@Component
@Order(1)
class RegisterDoing implements Doing {

    private final Registration registration;
    private final WomanForms forms;
    private final FormValues values;
    private final Cast cast;
    private final CurrentActor current;
    private final Feel feel;
    private final Clock clock;

    RegisterDoing(Registration registration, WomanForms forms, FormValues values, Cast cast, CurrentActor current, Feel feel, Clock clock) {
        this.registration = registration;
        this.forms = forms;
        this.values = values;
        this.cast = cast;
        this.current = current;
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public boolean knows(String verb) {
        return verb.equals("register");
    }

    @Override
    public void perform(Play play, Act act) {
        Actor actor = cast.actor(act.as(), act.title());
        List<String> places = actor.groups().stream().filter(group -> Registration.registrars().contains(group.role()))
                .map(Group::organisation).toList();
        if (places.isEmpty()) {
            throw new AccessDeniedException("not a registrar");
        }
        Map<String, Object> beginning = forms.beginning(places);
        Map<String, Object> answers = values.typed(act, forms.registration(), beginning);
        answers.putIfAbsent("idNumber", "REHEARSAL" + play.nextNumber());
        var checked = forms.registration().check(answers, beginning, feel, clock).orRefuse();
        play.enter(act, current.as(actor, () -> registration.register(forms.registration(checked))));
    }
}
