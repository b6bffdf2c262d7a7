package cn.muan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.woman.KeyFlag;

/**
 * 重点人群台账 (O13; S2 四.5「要建立辖区内重点孕产妇管理台账」): women handled like high-risk ones whatever their colour, for community centres and MCH
 * institutions, latest registered first.
 */
@Service
@Transactional(readOnly = true)
public class KeyPersonLedger {

    /** Women in one window. */
    public static final int WINDOW = 50;

    private static final Role[] READERS = {Role.MATERNAL_WORKER, Role.HIGH_RISK_DESK, Role.CASE_MANAGER};
    private static final String TABLES = "pregnancy p left join risk_standing s on s.subject = concat('P', p.id)";

    private final LedgerSql sql;
    private final CurrentActor actor;

    KeyPersonLedger(LedgerSql sql, CurrentActor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** The next window after the row given, null for the first; {@code flag} is null where any is meant. */
    public List<LedgerRow> window(LedgerFilter filter, KeyFlag flag, LedgerRow after) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = " and exists (select 1 from key_person_flag k where k.pregnancy_id = p.id" + (flag == null ? "" : " and k.flag = :flag") + ")";
        if (flag != null) {
            parameters.put("flag", flag.name());
        }
        if (after != null) {
            condition += " and p.id < :after";
            parameters.put("after", after.subject().pregnancyId());
        }
        return sql.rows(actor.requireRole(READERS), filter, TABLES, condition, " order by p.id desc limit " + WINDOW, parameters);
    }
}
