/**
 * @param page  a page of the app
 * @returns version and build of the app, as the build has written them into the page: "Throughline 1.2.3 (0a1b2c3d4e)"
 */
export const appVersion = (page: Document): string =>
  page.querySelector<HTMLMetaElement>("meta[name=generator]")?.content ?? "Throughline";
