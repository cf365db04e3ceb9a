/** A step between the timeline and `DateDrag`: the first view then lists one file of it instead of all that it needs. */
export const loadDateDrag = () => import("./DateDrag").then((module) => module.DateDrag);
