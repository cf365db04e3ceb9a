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
const ENTRIES = [fromRoot("src/main.tsx"), ...FIRST_VIEW];

export function fileGroups(): Plugin {
  const firstView = new Set<string>();
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
                // What several files need would otherwise be a dozen files of a few bytes.
                {
                  name: "shared",
                  test: (id: string) => firstView.has(id) && id.startsWith(SRC) && !ENTRIES.includes(id),
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
      firstView.clear();
      const pending = [...ENTRIES];
      for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
        if (firstView.has(id)) continue;
        firstView.add(id);
        pending.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}
