/** Serves the built app for the whole run: at the root of one host, and under a sub-path of another. */
import { existsSync } from "node:fs";
import { listen } from "../../../src/cli/listen";
import { staticFiles } from "../../../src/cli/static-files";
import { underSubPath } from "./sub-path";

export const SUB_PATH = "/deep/sub-path";

export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync("dist/index.html"))
    throw new Error("dist/ is not there: run `npm run build` before the browser tests");
  const atRoot = await listen(staticFiles("dist"), 0);
  const atSubPath = await listen(underSubPath(SUB_PATH, staticFiles("dist")), 0);
  // Workers inherit the environment, the only way to pass them an address.
  process.env.THROUGHLINE_ROOT_URL = `http://localhost:${atRoot.port}/`;
  process.env.THROUGHLINE_SUB_PATH_URL = `http://localhost:${atSubPath.port}${SUB_PATH}/`;
  return async () => {
    await Promise.all([atRoot.close(), atSubPath.close()]);
  };
}
