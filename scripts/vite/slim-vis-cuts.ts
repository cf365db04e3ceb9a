/** What is cut out of vis-timeline 8.5.4 and vis-util 6.0.3, and the stubs where the rest still calls it. */

export type Cuts = {
  /** Imports and top-level declarations, with all later statements that add to them. */
  readonly gone: readonly string[];
  /** Code that replaces a declaration, by its name in the published file. */
  readonly standIns: Readonly<Record<string, string>>;
  /** Methods whose body is emptied, by class. */
  readonly emptyMethods: Readonly<Record<string, readonly string[]>>;
  /** Replaces the export statement of the module. */
  readonly exported?: string;
};

/** Nothing here constructs it; the rest of vis still names it. */
const neverMade = (name: string): string =>
  `class ${name} { constructor() { throw new Error("${name} of vis-timeline is left out of this build"); } }`;

export const TIMELINE_CUTS: Cuts = {
  exported: "export { Timeline };",
  gone: [
    "moment",
    "xss",
    "@egjs/hammerjs",
    "propagating-hammerjs",
    "keycharm",
    // Graph2d, its parts and its options.
    "Graph2d",
    "LineGraph",
    "Legend",
    "DataAxis",
    "DataScale",
    "GraphGroup",
    "Line",
    "Bargraph",
    "Points",
    // The editor of options, and the namespace for extensions of vis.
    "Configurator",
    "ColorPicker",
    "configureOptions",
    "configureOptions$1",
    "allOptions$1",
    "timeline",
    // moment's language.
    "defaultLanguage",
  ],
  standIns: {
    // vis reads times from it, and today's date, which our start and end replace at once.
    moment$2: `const moment$2 = (value) => {
  const date = value === undefined ? new Date() : new Date(value);
  const self = { valueOf: () => date.getTime(), toDate: () => date, clone: () => self };
  for (const name of ["add", "hours", "minutes", "seconds", "milliseconds"]) self[name] = () => self;
  return self;
};
const moment$3 = Object.assign(moment$2, { isMoment: () => false });`,
    // Escapes texts instead of filtering HTML; all that we draw are elements, which pass unchanged.
    setupXSSCleaner: `const setupXSSCleaner = () => (input) =>
  typeof input === "string" ? input.replace(/[&<>"']/g, (sign) => "&#" + sign.charCodeAt(0) + ";") : input;`,
    setupNoOpCleaner: "",
    setupXSSProtection: "const setupXSSProtection = () => {};",
    // vis has a Hammer without gestures, for use without a window. Gestures are ours (src/timeline/gestures.ts).
    modifiedHammer: "function modifiedHammer() { return hammerMock(); }",
    // The axis is ours (src/timeline/axis.ts).
    TimeAxis: `class TimeAxis extends Component {
  constructor(body, options) { super(); this.options = { orientation: options.orientation }; this.dom = {}; this.step = {}; }
  setOptions() {}
}`,
    TimeStep: neverMade("TimeStep"),
    CurrentTime: "class CurrentTime extends Component { setOptions() {} }",
    updateHiddenDates: "function updateHiddenDates() {}",
    // Our options are fixed and typed.
    Validator: "const Validator = { validate: () => false };",
    allOptions: "const allOptions = undefined;",
    printStyle: "const printStyle = undefined;",
    Activator: neverMade("Activator"),
    ClusterGenerator: neverMade("ClusterGenerator"),
    ClusterItem: neverMade("ClusterItem"),
    CustomTime: neverMade("CustomTime"),
    Popup: neverMade("Popup"),
  },
  emptyMethods: {
    Timeline: ["_createConfigurator", "_onFit", "focus", "getEventProperties", "getItemRange", "setData"],
    Core: ["_onDrag", "_onPinch", "_onTouch", "getDataRange", "zoomIn", "zoomOut"],
    Range: [
      "_onDrag",
      "_onDragEnd",
      "_onDragStart",
      "_onMouseWheel",
      "_onPinch",
      "_onTouch",
      "getPointer",
      "startRolling",
      "stopRolling",
      "zoom",
    ],
    ItemSet: [
      "_onAddItem",
      "_onDrag",
      "_onDragEnd",
      "_onDragStart",
      "_onDragStartAddItem",
      "_onDropObjectOnItem",
      "_onGroupClick",
      "_onGroupDrag",
      "_onGroupDragEnd",
      "_onGroupDragStart",
      "_onMouseMove",
      "_onMouseOut",
      "_onMouseOver",
      "_onMultiSelectItem",
      "_onSelectItem",
      "_onTouch",
      "_onUpdateItem",
      "getVisibleItems",
      "toggleGroupShowNested",
    ],
    Item: ["_repaintDeleteButton", "_repaintDragCenter", "_repaintOnItemUpdateTimeTooltip"],
    RangeItem: ["_repaintDragLeft", "_repaintDragRight"],
  },
};

export const UTIL_CUTS: Cuts = {
  gone: ["@egjs/hammerjs"],
  standIns: { Hammer$1: "const Hammer$1 = hammerMock;" },
  emptyMethods: {},
};
