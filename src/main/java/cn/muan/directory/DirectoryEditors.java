package cn.muan.directory;

/** Who may change the directory; answered by the room that knows people and roles. */
public interface DirectoryEditors {

    /** @throws org.springframework.security.access.AccessDeniedException when the actor may not change reference data */
    void require();
}
