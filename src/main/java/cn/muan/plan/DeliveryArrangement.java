package cn.muan.plan;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where she gives birth, how she gets there, who is with her and what help she needs.
 *
 * @param companion relation of who goes with her, never a name
 * @param supports  codes of the help arranged, separated by blanks
 * @param emergency what to do when labour begins early or something is wrong
 */
@Embeddable
public record DeliveryArrangement(String hospital, String transport, String companion, String supports,
        @Column(columnDefinition = "longtext") String emergency, @Column(columnDefinition = "longtext") String note) {

    public List<String> supportCodes() {
        return supports == null || supports.isBlank() ? List.of() : List.of(supports.split(" "));
    }
}
