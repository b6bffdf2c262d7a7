package cn.muan.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import cn.muan.TestDatabase;

/** Opens the machine's Chromium; where there is none, journeys are skipped with a sentence, or fail under the strict switch. */
class Chromium implements ExecutionCondition, BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final Path BINARY = Path.of(System.getenv().getOrDefault("MUAN_TEST_CHROMIUM", "/usr/bin/chromium"));
    private static final String HOW = "Browser journeys need Chromium at " + BINARY + " (or where MUAN_TEST_CHROMIUM says), with Chinese fonts";

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Files.isExecutable(BINARY)) {
            return ConditionEvaluationResult.enabled("Chromium at hand");
        }
        if (TestDatabase.strict()) {
            throw new IllegalStateException(HOW);
        }
        return ConditionEvaluationResult.disabled(HOW);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(BINARY)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context != null) {
            if (test.getExecutionException().isPresent()) {
                keep(test.getDisplayName());
            }
            context.close();
            context = null;
        }
    }

    /** A failed journey leaves what the person would have seen in {@code target/journeys}. */
    private void keep(String name) {
        for (Page page : context.pages()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "journeys", name.replaceAll("\\W", "") + ".png")));
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        browser.close();
        playwright.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (context == null) {
            context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai").setViewportSize(1366, 768));
            context.setDefaultTimeout(20_000);
        }
        return context.newPage();
    }
}
