/**
 * From an earlier version of the app to this one, at the same address, and back: what readers have made stays. The earlier version
 * is a build of its sources: `node scripts/build-ref.mjs REF FOLDER`, then `PREVIOUS_DIST=FOLDER npm run test:fire`.
 */
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { staticFiles } from "../../src/cli/static-files";
import { test } from "../e2e/support/guard";
import { BUNDLED, makeSite } from "../e2e/support/made-sites";
import { openHost } from "../e2e/support/two-builds";
import { upgradeKeepsAll } from "../e2e/support/upgrade";

const previous = process.env["PREVIOUS_DIST"] ?? "";
test.skip(previous === "", "no PREVIOUS_DIST: node scripts/build-ref.mjs REF FOLDER builds an earlier version");
test.describe.configure({ timeout: 300_000 });

/** The name of version and build in the pages of a folder. */
function markOf(folder: string) {
  const [, generator = ""] = /<meta name="generator" content="([^"]+)"/.exec(pageIn(folder)) ?? [];
  return (page: Page) => page.locator(`meta[name=generator][content="${generator}"]`);
}
const pageIn = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");

test("this build takes over an earlier one, and gives way to it again", async () => {
  const older = staticFiles(previous);
  await upgradeKeepsAll({
    host: await openHost(older),
    newer: staticFiles("dist"),
    newerMark: markOf("dist"),
    older: { files: older, mark: markOf(previous) },
  });
});

test("a site made today takes over the build that was at its address", async () => {
  const folder = await makeSite([BUNDLED]);
  const older = staticFiles(previous);
  await upgradeKeepsAll({
    host: await openHost(older),
    newer: staticFiles(folder),
    newerMark: markOf(folder),
    older: { files: older, mark: markOf(previous) },
  });
  await rm(folder, { recursive: true });
});
