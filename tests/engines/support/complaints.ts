/**
 * The script that the servers of the walks insert first into every page: it records errors from the beginning. It comes
 * before the page's policy, which therefore need not allow it. A frame passes its errors to its parent page.
 */
export const COMPLAINTS_SCRIPT = `<script>(${listen.toString()})()</script>`;

export type WithComplaints = Window & { complaints?: string[] };

function listen(): void {
  const page = window as WithComplaints;
  const lines: string[] = [];
  page.complaints = lines;
  const add = (kind: string, text: unknown) => {
    const line = `${kind}: ${String(text).slice(0, 400)}`;
    lines.push(line);
    if (parent !== window) parent.postMessage({ complaintOfFrame: `${line} (in ${location.search})` }, "*");
  };
  addEventListener("message", ({ data }) => {
    const line = (data as { complaintOfFrame?: unknown } | null)?.complaintOfFrame;
    if (typeof line === "string") lines.push(`frame ${line}`);
  });
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      const kind = target instanceof HTMLLinkElement ? `${target.rel} ` : "";
      if (target instanceof Element)
        add("resource", kind + (target.getAttribute("src") ?? target.getAttribute("href")));
      else if (event instanceof ErrorEvent) add("error", `${event.message} ${event.filename}:${event.lineno}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) =>
    add("rejection", reason instanceof Error ? `${reason.message} ${reason.stack}` : reason),
  );
  addEventListener("securitypolicyviolation", (event) =>
    add("policy", `${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`),
  );
  for (const level of ["error", "warn"] as const) {
    const original = console[level];
    console[level] = (...parts: unknown[]) => {
      add(`console.${level}`, parts.map(String).join(" "));
      original.apply(console, parts);
    };
  }
}
