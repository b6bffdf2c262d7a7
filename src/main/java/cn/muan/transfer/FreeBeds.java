package cn.muan.transfer;

import java.util.Collection;
import java.util.Map;

/** How many beds for critical obstetric patients are free now; where no module answers, matching goes without. */
public interface FreeBeds {

    /** Free beds by hospital code; hospitals that do not report are left out. */
    Map<String, Integer> free(Collection<String> hospitals);
}
