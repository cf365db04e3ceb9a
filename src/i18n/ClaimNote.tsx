import type { TimelineEvent } from "../model/chronicle/chronicle";
import { Text, useMessages } from "./react";

type Props = {
  readonly event: Pick<TimelineEvent, "status" | "claimedBy">;
  readonly className: string | undefined;
};

/** Who claims an event, or what its status means. Nothing for a confirmed event without a claimant. */
export function ClaimNote({ event: { status, claimedBy }, className }: Props) {
  const { details, statuses } = useMessages();
  if (claimedBy === undefined && (status === undefined || status === "confirmed")) return null;
  return (
    <p className={className}>
      <b>{details.statusNote[status ?? "confirmed"]}:</b>{" "}
      {claimedBy === undefined ? status && statuses.meaning[status] : <Text of={claimedBy} />}
    </p>
  );
}
