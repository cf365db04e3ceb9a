import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { selectMedium } from "../../store/selectors/pictures";
import { useApp } from "../../store/react";

/** The positions of the pictures of an event that are shown at once. */
export function useShownMedia({ media }: TimelineEvent): ReadonlySet<number> {
  // A selector must return the same value for the same state, so a text and not a set.
  const shown = useApp((state) =>
    media
      .flatMap((medium, index) =>
        medium.type === "image" && selectMedium(state, medium).kind === "now" ? [index] : [],
      )
      .join(),
  );
  return new Set(shown === "" ? [] : shown.split(",").map(Number));
}
