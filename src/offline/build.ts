/** What a service worker is told of its build. */
export type Build = {
  /** Another one with any other content. */
  readonly id: string;
  readonly files: readonly {
    /** Relative to the worker. */
    readonly url: string;
    /** `null`: the name says which content it is. */
    readonly revision: string | null;
  }[];
};
