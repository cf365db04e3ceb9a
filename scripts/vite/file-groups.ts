/**
 * Which modules share a file of the build; all else follows from the imports. What belongs to the first view is not listed:
 * it is what the entry and the parts in `FIRST_VIEW` import statically, so no rename and no new `import()` needs a change.
 */
import { fileURLToPath } from "node:url";
import { type Plugin, normalizePath } from "vite";

const fromRoot = (path: string): string => normalizePath(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const SRC = fromRoot("src/");

/** Imported dynamically by start.ts, yet needed for the first view. */
export const FIRST_VIEW: readonly string[] = ["src/app/start/render-app.tsx", "src/timeline/TimelineView.tsx"].map(
  fromRoot,
);
const TIMELINE = fromRoot("src/timeline/TimelineView.tsx");
/** What the messages of every language import: each would be a file of its own. */
const OF_EVERY_LANGUAGE = /\/src\/i18n\/(?:plural|lazy-format)\.ts$/;
const ENTRIES = [fromRoot("src/main.tsx"), ...FIRST_VIEW];

export function fileGroups(): Plugin {
  const firstView = new Set<string>();
  /** Of our modules of the first view those that only the timeline imports. */
  const timelineOnly = new Set<string>();
  const isStyle = (id: string) => id.startsWith(SRC) && id.endsWith(".css");
  return {
    name: "throughline:file-groups",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: "react", test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
                // Styles compress better in one file.
                { name: "styles", test: (id: string) => firstView.has(id) && isStyle(id), priority: 2 },
                // The timeline’s own modules stay with it, though lazy parts import some of them too: apart they compress worse.
                { name: "timeline", test: (id: string) => timelineOnly.has(id) && !isStyle(id), priority: 2 },
                // What several files need would otherwise be a dozen files of a few bytes.
                {
                  name: "shared",
                  test: (id: string) =>
                    (firstView.has(id) && id.startsWith(SRC) && !ENTRIES.includes(id)) || OF_EVERY_LANGUAGE.test(id),
                  minShareCount: 2,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const others = closureOf(
        ENTRIES.filter((id) => id !== TIMELINE),
        importsOf,
      );
      firstView.clear();
      timelineOnly.clear();
      for (const id of closureOf(ENTRIES, importsOf)) {
        firstView.add(id);
        if (!others.has(id) && id.startsWith(SRC)) timelineOnly.add(id);
      }
    },
  };
}

/** All that modules import, directly or not, and they themselves. */
function closureOf(entries: readonly string[], importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...entries];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...importsOf(id));
  }
  return found;
}
