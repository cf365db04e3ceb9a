/** The messages of the editor of timelines, apart from `lazy-messages.ts`: the first view does not even need to know their files. */
import type { UserChronicleMessages } from "./en/user-chronicles";
import { lazyMessages } from "./lazy-messages";

export type { UserChronicleMessages };

export const loadUserChronicleMessages = lazyMessages<UserChronicleMessages>({
  en: () => import("./en/user-chronicles").then((module) => module.userChronicles),
  uk: () => import("./uk/user-chronicles").then((module) => module.userChronicles),
});
