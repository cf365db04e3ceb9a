/** What the build loads (scripts/vite/site-template.ts). */
export { ownFiles } from "./make-site";
export { siteOf } from "./site-of";
export { isOfApp } from "./template";
