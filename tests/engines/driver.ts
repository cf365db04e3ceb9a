/** What a walk asks of a browser: the commands of WebDriver, however they are sent. */
export type KeyAction =
  | { readonly type: "keyDown" | "keyUp"; readonly value: string }
  | { readonly type: "pause"; readonly duration: number };

export type PointerAction =
  | { readonly type: "pointerMove"; readonly x: number; readonly y: number; readonly duration: number }
  | { readonly type: "pointerDown" | "pointerUp"; readonly button: number }
  | { readonly type: "pause"; readonly duration: number };

export type WheelAction = {
  readonly type: "scroll";
  readonly x: number;
  readonly y: number;
  readonly deltaX: number;
  readonly deltaY: number;
  readonly duration: number;
};

export type InputSource =
  | { readonly type: "key"; readonly id: string; readonly actions: readonly KeyAction[] }
  | {
      readonly type: "pointer";
      readonly id: string;
      readonly parameters: { readonly pointerType: "mouse" };
      readonly actions: readonly PointerAction[];
    }
  | { readonly type: "wheel"; readonly id: string; readonly actions: readonly WheelAction[] };

export type Size = { readonly width: number; readonly height: number };

/** Sizes in CSS pixels; window handles are opaque. Every command throws what the browser answers. */
export type Driver = {
  readonly version: string;
  readonly goTo: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Runs the body of a function in the page; what it returns must be JSON, or a promise of it. */
  readonly run: (body: string, args: readonly unknown[]) => Promise<unknown>;
  readonly perform: (sources: readonly InputSource[]) => Promise<void>;
  readonly outerSize: () => Promise<Size>;
  readonly setOuterSize: (size: Size) => Promise<void>;
  readonly windows: () => Promise<readonly string[]>;
  readonly currentWindow: () => Promise<string>;
  readonly useWindow: (handle: string) => Promise<void>;
  readonly closeWindow: () => Promise<void>;
  /** Goes into the n-th frame of the page; `undefined` back to the page. */
  readonly useFrame: (index: number | undefined) => Promise<void>;
  /** PNG, base64. */
  readonly screenshot: () => Promise<string>;
  /** PDF of A4, base64; `undefined` where the driver cannot print. */
  readonly print: (() => Promise<string>) | undefined;
  /** What the browser itself wrote into its console since the last call; empty where the driver cannot read it. */
  readonly console: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

export type Engine = {
  readonly name: string;
  /** Why it cannot run here, in one line. */
  readonly missing: () => string | undefined;
  /** Which steps it takes where none is named: every step by default. */
  readonly steps?: RegExp;
  readonly start: () => Promise<Driver>;
};
