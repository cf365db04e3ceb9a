/** Entry point of the worker that makes sites. Has side effects on import, like every worker. */
import { expose } from "comlink";
import { makeSiteZip } from "./make-site-zip";
import type { SitePublisher } from "./publish-protocol";

const publisher: SitePublisher = {
  greet: () => true,
  publish: (request, onProgress) => makeSiteZip(request, onProgress),
};

expose(publisher);
