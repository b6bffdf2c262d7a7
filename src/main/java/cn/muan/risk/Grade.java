package cn.muan.risk;

import java.util.Collection;
import java.util.Optional;

import cn.muan.base.Severity;

/**
 * What a set of items amounts to: the highest colour, and infectiousness beside it. Source: 国卫妇幼发〔2017〕35号; domain B2, combination rule.
 *
 * @param severity green where no item asks for more; purple alone leaves it as it is
 */
public record Grade(Severity severity, boolean infectious) {

    public static Grade of(Collection<RiskItem> items) {
        Severity severity = items.stream().map(RiskItem::colour).flatMap(Optional::stream).map(ItemColour::severity)
                .flatMap(Optional::stream).max(Severity::compareTo).orElse(Severity.GREEN);
        boolean infectious = items.stream().anyMatch(item -> item.colour().filter(ItemColour.PURPLE::equals).isPresent());
        return new Grade(severity, infectious);
    }
}
