/** Texts of a release, made from those of the repository. */

const LINK = /!?\[([^\]]*)\]\(([^)\s]+)\)/g;
const IS_OUTSIDE = /^(?:[a-z]+:|#)/i;

/**
 * @param {string} text  Markdown
 * @param {(file: string) => boolean} isThere  whether a relative target comes along
 * @returns {string} with the words of the other links, without their targets
 */
export function withoutDeadLinks(text, isThere) {
  return text.replace(LINK, (link, /** @type {string} */ words, /** @type {string} */ target) =>
    IS_OUTSIDE.test(target) || isThere(target.split("#", 1)[0] ?? "") ? link : words,
  );
}

/**
 * @param {string} changelog  CHANGELOG.md
 * @param {string} version
 * @param {string} build  build id
 * @returns {string} what changed in that version, or since the last one if it has no part yet
 * @throws if there is neither
 */
export function releaseNotes(changelog, version, build) {
  const parts = changelog.split(/^(?=## )/m);
  const isOf = (/** @type {string} */ name) => (/** @type {string} */ part) =>
    part
      .slice(3)
      .split(/[\s\]]/, 1)[0]
      ?.replace(/^\[/, "") === name;
  const part = parts.find(isOf(version)) ?? parts.find(isOf("Unreleased"));
  if (part === undefined) throw new Error(`CHANGELOG.md has neither a part "## ${version}" nor "## Unreleased"`);
  const changes = part.slice(part.indexOf("\n") + 1).trim();
  if (changes === "") throw new Error(`CHANGELOG.md says nothing about ${version}`);
  const notes = changes.replaceAll(/^###/gm, "##");
  return `# Throughline ${version}\n\nBuild ${build}.\n\n${withoutDeadLinks(notes, () => false)}\n`;
}

/**
 * @param {Readonly<Record<string, string>>} sums  SHA-256 in hexadecimal digits by file name
 * @returns {string} what `sha256sum --check` reads
 */
export function checksums(sums) {
  return Object.entries(sums)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join("");
}
