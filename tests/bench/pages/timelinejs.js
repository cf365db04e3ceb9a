/** TimelineJS with its defaults, except its web fonts, which it would fetch from another host. */
const { TL } = /** @type {{ TL: { Timeline: new (host: string, data: unknown, options: object) => unknown } }} */ (
  /** @type {unknown} */ (globalThis)
);
const response = await fetch(new URLSearchParams(location.search).get("data") ?? "");
Object.assign(globalThis, { timeline: new TL.Timeline("timeline", await response.json(), { font: null }) });
