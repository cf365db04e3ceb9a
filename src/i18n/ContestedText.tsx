/** What is contested about an event, and who says what. */
import { claimKind, claimantsOf, contestedPoints } from "./contested";
import { Text, useMessages } from "./react";
import type { Actor, Claim, Contested } from "../model/chronicle/chronicle";

type Props = { readonly contested: Contested; readonly actors: ReadonlyMap<string, Actor> };

/** "Contested: responsibility, numbers" */
export function ContestedPoints({ contested }: Pick<Props, "contested">) {
  const messages = useMessages();
  return (
    <>
      <b>{messages.statuses.contested}</b>: {contestedPoints(contested, messages)}
    </>
  );
}

/**
 * The same with the names of the claimants: "…. Ukraine; Russia (denial)". What they say is in the details.
 * @param className  of the names
 */
export function ContestedBrief({ contested, actors, className }: Props & { readonly className?: string | undefined }) {
  return (
    <>
      <ContestedPoints contested={contested} />
      <span className={className}>
        {contested.claims.map((claim, i) => (
          <span key={i}>
            {i === 0 ? ". " : "; "}
            <Claimants claim={claim} actors={actors} />
          </span>
        ))}
      </span>
    </>
  );
}

type ClaimProps = { readonly claim: Claim; readonly actors: Props["actors"] };

/** "Russia (denial): …" */
export function ClaimText({ claim, actors }: ClaimProps) {
  return (
    <>
      <Claimants claim={claim} actors={actors} />
      {claimantsOf(claim, actors).length > 0 && ": "}
      <Text of={claim.text} />
    </>
  );
}

function Claimants({ claim, actors }: ClaimProps) {
  const kind = claimKind(claim, useMessages());
  return (
    <>
      {claimantsOf(claim, actors).map((name, i) => (
        <span key={i}>
          {i > 0 && ", "}
          <Text of={name} />
        </span>
      ))}
      {kind !== undefined && ` (${kind})`}
    </>
  );
}
