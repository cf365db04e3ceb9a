/** Parameters that hosts add to the address of a frame. They are not part of the view. */
export const HOST_PARAMETERS = ["resize", "childId", "initialWidth", "parentTitle", "parentUrl"] as const;
