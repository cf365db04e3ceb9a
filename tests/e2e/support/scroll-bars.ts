import { findBrowser } from "../../../scripts/find-browser.mjs";

/** For `test.use`: a browser of its own, with scroll bars that take room. Playwright hides them for everybody else. */
export const withScrollBars = { launchOptions: { ...findBrowser(), ignoreDefaultArgs: ["--hide-scrollbars"] } };
