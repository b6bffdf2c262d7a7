package cn.muan.base.ui;

import java.util.List;
import java.util.Locale;

/** What the shell shows of the person signed in; answered by the room that knows people. */
public interface ShellAccount {

    boolean signedIn();

    /** Name as others see it. */
    String name();

    /** Names of the institutions the person belongs to, in the language. */
    List<String> organisations(Locale language);

    /** The language the person chose last. */
    Locale language();

    /** Keeps the language for this person's next session. */
    void speak(Locale language);

    void openPasswordDialog();

    void signOut();
}
