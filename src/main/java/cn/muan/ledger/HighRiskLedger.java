package cn.muan.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.risk.RiskRegister;

/** 高危台账 (O25): every woman whose signed colour is yellow or worse, or who is infectious (S4 第三条), within the reader's sight. */
@Service
@Transactional(readOnly = true)
public class HighRiskLedger {

    /** Women in one window. */
    public static final int WINDOW = 50;

    private static final Role[] READERS = {Role.HIGH_RISK_DESK, Role.CASE_MANAGER, Role.COMMISSION, Role.DISTRICT_SAFETY_OFFICE, Role.SAFETY_OFFICE};
    private static final String TABLES = "risk_standing s join pregnancy p on p.id = cast(substring(s.subject, 2) as signed)";

    /** Which colours; {@code ORANGE_AND_RED} is the ledger of its own that S3 二（四） asks for. */
    public enum Colour {
        ALL("s.severity_rank < 3"), ORANGE_AND_RED("s.severity_rank < 2"), RED("s.severity_rank = 0"), ORANGE("s.severity_rank = 1"),
        YELLOW("s.severity_rank = 2"), INFECTIOUS("s.infectious = true");

        private final String condition;

        Colour(String condition) {
            this.condition = condition;
        }
    }

    /** Most severe first, or latest signed first. */
    public enum Order { COLOUR, LATEST }

    private final LedgerSql sql;
    private final CurrentActor actor;

    HighRiskLedger(LedgerSql sql, CurrentActor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** Whether the reader may know of infections, and so choose by them. */
    public boolean showsInfections() {
        return RiskRegister.seesInfectious(actor.require());
    }

    /** The next window after the row given, null for the first. */
    public List<LedgerRow> window(LedgerFilter filter, Colour colour, Order order, LedgerRow after) {
        Actor reader = actor.requireRole(READERS);
        if (colour == Colour.INFECTIOUS && !RiskRegister.seesInfectious(reader)) {
            return List.of();
        }
        return sql.rows(reader, filter, TABLES, " and " + condition(colour, reader) + after(order, after), orderBy(order), position(after));
    }

    /** A green woman stands on the ledger for her infection alone: only those who may know of it meet her here. */
    private static String condition(Colour colour, Actor reader) {
        return colour == Colour.ALL && RiskRegister.seesInfectious(reader) ? "(" + colour.condition + " or s.infectious = true)" : colour.condition;
    }

    private static String after(Order order, LedgerRow after) {
        if (after == null) {
            return "";
        }
        String later = "(s.signed_at < :at or s.signed_at = :at and s.subject < :key)";
        return order == Order.LATEST ? " and " + later : " and (s.severity_rank > :rank or s.severity_rank = :rank and " + later + ")";
    }

    private static String orderBy(Order order) {
        return " order by " + (order == Order.COLOUR ? "s.severity_rank, " : "") + "s.signed_at desc, s.subject desc limit " + WINDOW;
    }

    private static Map<String, Object> position(LedgerRow after) {
        Map<String, Object> parameters = new HashMap<>();
        if (after != null) {
            Instant at = after.position().at();
            parameters.put("rank", after.position().rank());
            parameters.put("at", LedgerSql.utc(at));
            parameters.put("key", after.position().key());
        }
        return parameters;
    }
}
