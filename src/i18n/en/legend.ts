export const legend = {
  name: "Legend",
  claimed: "Claimed by one side",
  approximate: "Date approximate",
  open: "End not fixed",
  turning: "Turning point",
};
