/** What an update of a site changes for its readers: said to the publisher before the files are replaced. */
import { parseChronicleText } from "../model/chronicle/read-chronicle";
import type { Site } from "../model/site/site";
import { changeSentence, compareSites, goneSentence } from "../site/compare-sites";

const MAX_NAMED = 20;
const DATA = /^data\/.+\.json$/;

/**
 * Compares each timeline with that of the published site: the file of the same path, or the only one of either.
 * @param before  paths of the files of the published site
 * @param read  reads one of them; rejects if it is not there
 * @returns sentences: what has changed, and ids to which links would lead nowhere
 */
export async function updateSentences(
  { timelines }: Pick<Site, "timelines">,
  before: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<{ readonly changes: readonly string[]; readonly warnings: readonly string[] }> {
  const changes: string[] = [];
  const warnings: string[] = [];
  const files = before.filter((path) => DATA.test(path));
  for (const { chronicle, dataPath } of timelines) {
    const only = timelines.length === 1 && files.length === 1 ? files[0] : undefined;
    const path = files.includes(dataPath) ? dataPath : only;
    const bytes = path === undefined ? undefined : await read(path).catch(() => undefined);
    // A file that someone else has put there, or that is damaged, is no reason not to publish.
    const { chronicle: published } = parseChronicleText(new TextDecoder().decode(bytes), { withWarnings: false });
    if (!published) continue;
    const change = compareSites(published, chronicle);
    const sentence = changeSentence(change);
    if (sentence !== undefined) changes.push(`${dataPath}: ${sentence}`);
    for (const gone of change.gone.slice(0, MAX_NAMED)) warnings.push(`${dataPath}: ${goneSentence(gone)}`);
    const more = change.gone.length - MAX_NAMED;
    if (more > 0) warnings.push(`${dataPath}: ${more} more events of the published site are gone`);
  }
  return { changes, warnings };
}
