/**
 * Watches the page of every browser test: a test fails on a console error or warning, an uncaught error, a violation of the
 * Content-Security-Policy, a request to another host, a failed request to our own, a dialog, a pop-up, a navigation away,
 * script in an attribute, or a polluted prototype.
 */
import { type BrowserContext, type Page, type Request, expect, test as base } from "@playwright/test";

export type Guard = {
  /** What went wrong so far, one line each. */
  readonly findings: readonly string[];
  /** Permits findings that match, for a test of that very failure. Give the reason next to the call. */
  allow(pattern: RegExp): void;
  /** Fails on any finding. Runs at the end of a test; earlier calls fail sooner. */
  check(): Promise<void>;
};

type Fixtures = {
  readonly guard: Guard;
  /** Whether the browser has been here before: the first view does not say how to start, which welcome.spec.ts is about. */
  readonly isWelcomed: boolean;
};

/** The names that a browser of the tests resolves. */
const LOCAL_HOST = /^(?:(?:.+\.)?localhost|127\.0\.0\.1)$/;

/** Called by scripts injected through hostile test data. */
const TRAP = "__pwn";

/** @param friends  other addresses of the test: requests to their origins are permitted */
export async function watch(
  context: BrowserContext,
  page: Page,
  home: string,
  friends: readonly string[] = [],
): Promise<Guard> {
  const findings: string[] = [];
  // Logged by the setting `serviceWorkers: "block"` itself.
  const allowed: RegExp[] = [/Service Worker registration blocked by Playwright/];
  const origins = new Set([home, ...friends].map((address) => new URL(address).origin));
  const isOwn = (address: string) => !/^(?:https?|wss?):/.test(address) || origins.has(new URL(address).origin);
  await context.exposeFunction(TRAP, (id: string) => findings.push(`SCRIPT ${id}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (breach) =>
      console.error("CSP", breach.violatedDirective, breach.blockedURI, breach.sample),
    );
  });
  // The browser resolves no names of other hosts (NO_OTHER_HOSTS). To intercept requests would stop them too, but it turns
  // off the browser's cache and takes a detour for each of them.
  const note = (request: Request) => findings.push(`FOREIGN ${request.url()}`);
  context.on("request", (request) => {
    if (!isOwn(request.url()) && LOCAL_HOST.test(new URL(request.url()).hostname)) note(request);
  });
  context.on("requestfailed", (request) => {
    // What the page's policy has stopped was never sent.
    if (!isOwn(request.url()) && request.failure()?.errorText !== "net::ERR_BLOCKED_BY_CSP") note(request);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      findings.push(`CONSOLE ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => findings.push(`PAGEERROR ${error.stack ?? error.message}`));
  page.on("dialog", (dialog) => {
    findings.push(`DIALOG ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => findings.push(`POPUP ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame() && !isOwn(frame.url())) findings.push(`LEFT for ${frame.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) findings.push(`STATUS ${response.status()} ${response.url()}`);
  });
  return {
    findings,
    allow: (pattern) => void allowed.push(pattern),
    check: async () => {
      if (!page.isClosed()) findings.push(...(await page.evaluate(plantedScripts)));
      expect(findings.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
  };
}

/** Runs in the page. */
function plantedScripts(): string[] {
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].map((attribute) => ({ element, attribute })),
  );
  const planted = attributes
    .filter(
      ({ attribute }) => /^on/i.test(attribute.name) || /^\s*(?:javascript|vbscript|data:text)/i.test(attribute.value),
    )
    .map(({ element, attribute }) => `ATTRIBUTE <${element.localName} ${attribute.name}="${attribute.value}">`);
  return "polluted" in {} ? [...planted, "POLLUTED Object.prototype"] : planted;
}

/** Runs in the page. */
function rememberVisit(): void {
  // Embedded pages store nothing.
  if (self !== top) return;
  const key = "throughline.choices.1";
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "{}") as object;
    localStorage.setItem(key, JSON.stringify({ isWelcomed: true, ...stored }));
  } catch {
    // Storage is refused to this page, which is what the test is about.
  }
}

export const test = base.extend<Fixtures>({
  // Playwright reads the requested fixtures from the pattern, so it must be there even if it is empty.
  // oxlint-disable-next-line eslint/no-empty-pattern
  baseURL: async ({}, provide) => {
    await provide(process.env.THROUGHLINE_ROOT_URL);
  },
  isWelcomed: [true, { option: true }],
  guard: [
    async ({ context, page, baseURL, isWelcomed }, provide) => {
      if (isWelcomed) await context.addInitScript(rememberVisit);
      const guard = await watch(context, page, baseURL ?? "");
      await provide(guard);
      await guard.check();
    },
    { auto: true },
  ],
});

export { expect };
