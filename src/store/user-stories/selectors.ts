/** What the page asks about the stories of the reader's own. Small: buttons of the first view need it. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import { ownIdOf } from "../../model/stories/user-story-id";
import { type ChronicleName } from "../../model/stories/user-story";
import { deviceFileOf, deviceSource } from "../../model/links/source-url";
import { memoizeLast } from "../memoize";
import type { AppState, OwnDraft } from "../state";

/** The story that events are being picked for. */
export const selectMaking = ({ own }: Pick<AppState, "own">): OwnDraft | undefined =>
  own.makingId === undefined ? undefined : own.drafts.get(own.makingId);

/** The story of the reader's own that is on show, in whatever mode. */
export function selectOwnShown({ own, story }: Pick<AppState, "own" | "story">): OwnDraft | undefined {
  const id = story && ownIdOf(story.id);
  return id === undefined ? undefined : own.drafts.get(id);
}

const NOTHING: ReadonlySet<string> = new Set();
const eventsOf = memoizeLast(
  (draft: OwnDraft): ReadonlySet<string> => new Set(draft.story.steps.flatMap(({ event }) => event ?? [])),
);

/** The events of the story that is being made. */
export function selectPicked(state: Pick<AppState, "own">): ReadonlySet<string> {
  const making = selectMaking(state);
  return making ? eventsOf(making) : NOTHING;
}

const deviceSourceOf = (source: string): string => {
  const file = deviceFileOf(source);
  return file === undefined ? source : deviceSource(file);
};

const nameOf = memoizeLast((source: string | undefined, chronicle: Chronicle): ChronicleName => ({
  // A file is known by its name, however often it was opened.
  key: source === undefined ? "" : deviceSourceOf(source),
  title: chronicle.meta.title,
}));

/** How stories name the chronicle that is open. */
export const selectChronicleName = ({ chronicle }: Pick<AppState, "chronicle">): ChronicleName | undefined =>
  chronicle.status === "ready" ? nameOf(chronicle.source, chronicle.chronicle) : undefined;
