export const legend = {
  name: "Legend",
  claimed: "Claimed by one side",
  approximate: "Approximate date",
  open: "No fixed end",
  turningPoint: "Turning point",
};
