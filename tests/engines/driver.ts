/** The commands of a browser that a walk needs: those of WebDriver, over any transport. */
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

/** Sizes in CSS pixels; window handles are opaque. Every command throws the error of the browser. */
export type Driver = {
  readonly version: string;
  readonly goTo: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Runs the body of a function in the page; it must return JSON, or a promise of it. */
  readonly run: (body: string, args: readonly unknown[]) => Promise<unknown>;
  readonly perform: (sources: readonly InputSource[]) => Promise<void>;
  readonly outerSize: () => Promise<Size>;
  readonly setOuterSize: (size: Size) => Promise<void>;
  readonly windows: () => Promise<readonly string[]>;
  readonly currentWindow: () => Promise<string>;
  readonly useWindow: (handle: string) => Promise<void>;
  readonly closeWindow: () => Promise<void>;
  /** Switches to the n-th frame of the page; `undefined` switches back to the page. */
  readonly useFrame: (index: number | undefined) => Promise<void>;
  /** PNG, base64. */
  readonly screenshot: () => Promise<string>;
  /** PDF of A4, base64; `undefined` where the driver cannot print. */
  readonly print: (() => Promise<string>) | undefined;
  /** Console messages of the browser since the last call; empty if the driver cannot read them. */
  readonly console: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

export type Engine = {
  readonly name: string;
  /** Why it cannot run here, in one line. */
  readonly missing: () => string | undefined;
  /** Steps to run if none is named: all by default. */
  readonly steps?: RegExp;
  readonly start: () => Promise<Driver>;
};
