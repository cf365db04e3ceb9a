/** What the user is told once. Notices about links and stories: link-notices.ts. */
export const notices = {
  name: "Notices",
  dismiss: "Dismiss",
  languageFailed: "Could not load that language. Check your connection and choose it again.",
  partFailed: "Could not load part of the page. Check your connection and try again.",
  update: {
    waiting: "A new version of this page is ready. Nothing changes until you update.",
    activated: "This page was updated in another tab. Reload this tab to update it too.",
    apply: "Update now",
    later: "Later",
  },
  other: (code: string, where: string) => `Something was ignored: ${code} (${where}).`,
};
