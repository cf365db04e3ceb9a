/** A file of this device with its path below whatever was chosen: a folder, an archive, or nothing. */
export type NamedFile = { readonly path: string; readonly blob: Blob };

/** Files that systems and editors leave in folders and archives. */
export const isLeftover = (path: string): boolean =>
  /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|~\$[^/]*)(?:\/|$)/i.test(path);
