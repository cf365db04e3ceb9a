/** What a status is called: alone, and next to a label. */
export const statuses = {
  confirmed: "Confirmed",
  reported: "Reported",
  claimed: "Claimed",
  disputed: "Disputed",
  beside: { reported: "reported", claimed: "claimed", disputed: "disputed" },
  meaning: {
    confirmed: "agreed by independent sources or by both sides",
    reported: "from a named outlet with an unnamed source, or from recollection",
    claimed: "said by one side only",
    disputed: "the sides contradict each other",
  },
};
