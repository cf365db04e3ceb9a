/** The route and the area of an event in words: what they are called, how certain they are, and who says so. */
import { Text, useLang, useMessages } from "../../i18n/react";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { SHAPE_KINDS } from "../../model/geometry/geometry";
import { shapesOf } from "../../model/geometry/shapes-of";
import { Icon } from "../../ui/Icon";
import { geometryText } from "../map/shape-text";
import { useShapeMessages } from "../map/use-shapes-text";
import { SourceMark } from "./SourceMark";
import styles from "./EventDetails.module.css";

type Props = { readonly event: TimelineEvent; readonly places: Chronicle["places"] };

export function EventShapes({ event, places }: Props) {
  const lang = useLang();
  const { details, statuses } = useMessages();
  const messages = useShapeMessages(event);
  const shapes = shapesOf(event);
  if (!messages || (!shapes.route && !shapes.area)) return null;
  return (
    <ul className={styles.places}>
      {SHAPE_KINDS.map((kind) => {
        const shape = shapes[kind];
        if (!shape) return null;
        const { label, status, claimedBy, geometry, source } = shape;
        return (
          <li key={kind} data-shape={kind}>
            <Icon name={kind === "route" ? "right" : "fit"} size={14} />
            <span>
              {label !== undefined && (
                <>
                  <Text of={label} />
                  {". "}
                </>
              )}
              {geometryText(geometry, places, lang, messages)}
              {"."}
              {status !== undefined && claimedBy === undefined && ` ${statuses[status]}.`}
              {claimedBy !== undefined && (
                <>
                  {" "}
                  {details.statusNote[status ?? event.status ?? "confirmed"]}: <Text of={claimedBy} />
                  {"."}
                </>
              )}
              {kind === "area" && shapes.isOutline && ` ${messages.outline}`}
              <SourceMark id={source} sources={event.sources} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
