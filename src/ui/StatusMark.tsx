import type { Status } from "../model/chronicle/chronicle";
import { Glyph } from "./Glyph";
import { Icon } from "./Icon";

type Props = { readonly status: Status | undefined; readonly size?: number };

/** An index that no lane has: draws the neutral disc, whatever the topic. */
const NO_LANE = -1;

/** The sign before the word for a status. Decorative, like `Glyph`. */
export function StatusMark({ status, size = 14 }: Props) {
  if (status === undefined) return <Icon name="help" size={size} />;
  if (status === "confirmed") return <Icon name="ok" size={size} />;
  return <Glyph laneIndex={NO_LANE} status={status} size={size} />;
}
