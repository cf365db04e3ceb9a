/** Names of statuses: alone, and next to a label; and what can be contested about an event that happened. */
export const statuses = {
  confirmed: "Confirmed",
  reported: "Reported",
  claimed: "Claimed",
  disputed: "Disputed",
  contested: "Contested",
  beside: { reported: "reported", claimed: "claimed", disputed: "disputed", contested: "contested" },
  meaning: {
    confirmed: "agreed by independent sources or by both sides",
    reported: "from a named outlet with an unnamed source, or from recollection",
    claimed: "said by one side only",
    disputed: "the sides contradict each other on whether it happened",
    contested: "it happened; who did it, why, how many or by what right is contested",
  },
  points: { responsibility: "responsibility", cause: "cause", number: "numbers", legality: "legality" },
  /** After the name of the claimant; a plain claim has none. */
  claimKinds: { finding: "finding", denial: "denial", admission: "admission" },
};
