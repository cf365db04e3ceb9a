/** Facts about its build that are inserted into the service worker. */
export type Build = {
  /** Changes with any content of the build. */
  readonly id: string;
  readonly files: readonly {
    /** Relative to the worker. */
    readonly url: string;
    /** `null`: the name contains a content hash. */
    readonly revision: string | null;
  }[];
};
