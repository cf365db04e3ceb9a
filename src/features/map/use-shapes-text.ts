import { useLang, useOptionalMessages } from "../../i18n/react";
import { type ShapeMessages, loadShapeMessages } from "../../i18n/shape-messages";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import type { Lang } from "../../model/links/view-link";
import { hasShapes } from "./map-places";
import { shapesText } from "./shape-text";

const nothing = (_lang: Lang): Promise<ShapeMessages | undefined> => Promise.resolve(undefined);

/** The words for the routes and areas of an event; `undefined` if it has none, and until they are loaded. */
export function useShapeMessages(event: TimelineEvent): ShapeMessages | undefined {
  return useOptionalMessages(hasShapes(event) ? loadShapeMessages : nothing);
}

/** What they show, for the label of a map. */
export function useShapesText(event: TimelineEvent, places: Chronicle["places"]): string | undefined {
  const lang = useLang();
  const messages = useShapeMessages(event);
  return messages && shapesText(event, places, lang, messages);
}
