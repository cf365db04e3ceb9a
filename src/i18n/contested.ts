/** What is contested about an event and who says what, in words. */
import type { Actor, Claim, Contested } from "../model/chronicle/chronicle";
import type { LocalizedText } from "../model/localized";
import type { Messages } from "./messages";

/** "responsibility, numbers" */
export const contestedPoints = ({ over }: Contested, { statuses }: Messages): string =>
  over.map((point) => statuses.points[point]).join(", ");

/** Names of those who make a claim: in the claim's own words, else those of the actors. */
export function claimantsOf({ by, who }: Claim, actors: ReadonlyMap<string, Actor>): readonly LocalizedText[] {
  if (who !== undefined) return [who];
  return by.flatMap((id): readonly LocalizedText[] => {
    const actor = actors.get(id);
    return actor ? [actor.name] : [];
  });
}

/** "finding", "denial", "admission"; `undefined` for a plain claim. */
export const claimKind = ({ kind }: Claim, { statuses }: Messages): string | undefined =>
  kind === "claim" ? undefined : statuses.claimKinds[kind];
