package cn.muan.woman;

import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;

/** Lets the institutions of a woman's residence take part in her case. */
@Component
class Residents {

    private final CaseAccess access;
    private final Directory directory;

    Residents(CaseAccess access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    void participate(Subject subject, Residence residence) {
        if (residence.community() != null) {
            access.participate(subject, residence.community(), CaseAccess.Part.RESIDENCE);
        }
        try {
            access.participate(subject, directory.mchOf(residence.jurisdiction()).code(), CaseAccess.Part.RESIDENCE);
        } catch (Refused nobodyServesThere) {
            // A residence outside the region has no institution here; the booking district keeps the case.
        }
    }
}
