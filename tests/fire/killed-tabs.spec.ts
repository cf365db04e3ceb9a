/** Twenty tabs killed at different moments. A few of them are part of every run (tests/e2e/user-stories-storage.spec.ts). */
import { savedDraftSurvives } from "../e2e/support/drafts";
import { test } from "../e2e/support/guard";
import { savedSurvives, storyStaysWhole } from "../e2e/support/killed-tabs";

test("what is shown as saved survives a killed tab, 20 of 20", async ({ page, guard }) => {
  test.setTimeout(400_000);
  await savedSurvives(page, guard, 20);
});

test("a tab killed between an edit and its saving leaves the old story or the new one, whole, 20 of 20", async ({
  page,
  guard,
}) => {
  test.setTimeout(400_000);
  await storyStaysWhole(page, guard, 20);
});

test("a draft of a chronicle that is shown as saved survives a killed tab, 20 of 20", async ({ page, guard }) => {
  test.setTimeout(400_000);
  await savedDraftSurvives(page, guard, 20);
});
