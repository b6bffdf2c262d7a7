package cn.muan.access.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;

import cn.muan.access.AccountService;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Chooses a role at an organisation. */
class GroupChoice extends Composite<Div> {

    private final ComboBox<Role> role = new ComboBox<>(getTranslation("access.role"));
    private final ComboBox<Place> place = new ComboBox<>(getTranslation("access.organisation"));

    GroupChoice(Directory directory) {
        boolean english = Messages.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> getTranslation("access.role." + item.code()));
        List<Place> places = new ArrayList<>();
        places.add(new Place(AccountService.HOUSE, getTranslation("access.house")));
        directory.all().stream().filter(Organisation::active)
                .map(found -> new Place(found.code(), found.code() + " " + (english ? found.nameEn() : found.name())))
                .forEach(places::add);
        place.setItems(places);
        place.setItemLabelGenerator(Place::label);
        place.setWidth("20rem");
        getContent().addClassName("muan-toolbar");
        getContent().add(role, place);
    }

    Optional<Group> chosen() {
        boolean complete = role.getValue() != null && place.getValue() != null;
        role.setInvalid(role.getValue() == null);
        place.setInvalid(place.getValue() == null);
        return complete ? Optional.of(new Group(role.getValue(), place.getValue().code())) : Optional.empty();
    }

    private record Place(String code, String label) {
    }
}
