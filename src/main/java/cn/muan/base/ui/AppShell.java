package cn.muan.base.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** The page all screens live in: push, the one theme, dark when the system is. */
@Push
@Theme("muan")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    private static final String FOLLOW_SYSTEM_THEME = """
            (() => {
              const dark = window.matchMedia('(prefers-color-scheme: dark)');
              const follow = () => document.documentElement.setAttribute('theme', dark.matches ? 'dark' : '');
              dark.addEventListener('change', follow);
              follow();
            })();
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Inline.Position.PREPEND, FOLLOW_SYSTEM_THEME, Inline.Wrapping.JAVASCRIPT);
    }
}
