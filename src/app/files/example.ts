/** The chronicle that newcomers can open and copy, relative to the folder of the page. */
export const EXAMPLE = "examples/thimble-hill/chronicle.json";
