import type { RequestHandler } from "../../../src/cli/static-files";

/** A host that serves the app from one folder and nothing else, like a project page of a code host. */
export function underSubPath(subPath: string, handler: RequestHandler): RequestHandler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!address.startsWith(`${subPath}/`)) {
      response.writeHead(404).end();
      return;
    }
    request.url = address.slice(subPath.length);
    await handler(request, response);
  };
}
