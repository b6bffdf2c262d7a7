package cn.muan.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.AccountService;
import cn.muan.access.Group;
import cn.muan.access.OfferedAccounts;
import cn.muan.access.Role;
import cn.muan.base.Messages;

/** What the demo's sign-in page offers, straight from the files the accounts were made of. */
@Component
@Profile("demo")
class DemoOffers implements OfferedAccounts {

    private final List<Offer> offers;

    DemoOffers(Messages messages) {
        Map<String, String> places = DemoTable.rows("organisations.csv").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        this.offers = DemoTable.rows("people.csv").stream().map(row -> {
            String roles = DemoPeople.groups(row.get(3)).stream().map(Group::role).sorted().map(Role::code)
                    .map(code -> messages.get(Messages.CHINESE, "access.role." + code)).collect(Collectors.joining("、"));
            String place = DemoPeople.groups(row.get(3)).iterator().next().organisation();
            return new Offer(AccountService.HOUSE.equals(place) ? messages.get(Messages.CHINESE, "access.house") : places.get(place),
                    row.get(0), row.get(1) + " " + roles);
        }).toList();
    }

    @Override
    public String password() {
        return DemoPeople.PASSWORD;
    }

    @Override
    public List<Offer> offers() {
        return offers;
    }
}
