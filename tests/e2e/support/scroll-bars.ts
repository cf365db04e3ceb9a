import { findBrowser } from "../../../scripts/find-browser.mjs";

/** For `test.use`: a separate browser with classic scroll bars, which Playwright hides in its own. */
export const withScrollBars = { launchOptions: { ...findBrowser(), ignoreDefaultArgs: ["--hide-scrollbars"] } };
