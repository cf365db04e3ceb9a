/**
 * Lint rules of this project, for oxlint.
 *
 * `effects/cleanup`: an effect returns a cleanup function or nothing. React calls whatever is returned, and TypeScript
 * does not know what browsers really return: `scrollIntoView` is typed as void but returns a promise in Chromium 144.
 * So an effect must be an inline function with a block body, and must return a function, a name of one, or nothing;
 * never the result of a call. The same applies to `ref` callbacks, whose result React stores too.
 */
const EFFECTS = new Set(["useEffect", "useLayoutEffect", "useInsertionEffect"]);
const FUNCTIONS = new Set(["ArrowFunctionExpression", "FunctionExpression"]);

const BODY =
  "An effect has a block for a body: as an expression it returns what the browser or a function happens to answer.";
const PLACE = "Write the effect in place, with a block for a body, so that its result is seen here.";
const RESULT = "Return a cleanup function or nothing: name what a call gave, or wrap it in a function.";
const ASYNC = "An async effect returns a promise, which is no cleanup function.";

/** @typedef {any} Node  of the syntax tree, as ESLint knows it */

/** @param {Node} callee */
const nameOf = (callee) => (callee.type === "MemberExpression" ? callee.property.name : callee.name);

/** `undefined`, `void …`. @param {Node} node */
const isNothing = (node) =>
  (node.type === "Identifier" && node.name === "undefined") ||
  (node.type === "UnaryExpression" && node.operator === "void");

/**
 * Whether this expression is a function, a name or nothing, also in conditionals. @param {Node} node @returns {boolean}
 */
function isCleanup(node) {
  if (FUNCTIONS.has(node.type) || node.type === "Identifier" || isNothing(node)) return true;
  if (node.type === "ConditionalExpression") return isCleanup(node.consequent) && isCleanup(node.alternate);
  if (node.type === "LogicalExpression") return isCleanup(node.right);
  if (/^TS(?:As|NonNull|Satisfies)/.test(node.type)) return isCleanup(node.expression);
  return false;
}

/**
 * @param {Node} body @param {(node: Node) => void} visit  called for each `return` of this function, not of nested ones
 */
function eachReturn(body, visit) {
  if (body === null || typeof body !== "object") return;
  if (Array.isArray(body)) {
    for (const one of body) eachReturn(one, visit);
    return;
  }
  if (typeof body.type !== "string" || FUNCTIONS.has(body.type) || body.type === "FunctionDeclaration") return;
  if (body.type === "ReturnStatement") visit(body);
  for (const [key, value] of Object.entries(body)) if (key !== "parent") eachReturn(value, visit);
}

const cleanup = {
  meta: { type: "problem", schema: [] },
  /** @param {any} context */
  create(context) {
    /** @param {Node} node @param {string} message */
    const report = (node, message) => context.report({ node, message });
    /** @param {Node} effect */
    const check = (effect) => {
      if (effect.async) report(effect, ASYNC);
      else if (effect.body.type === "BlockStatement")
        eachReturn(effect.body.body, (found) => {
          if (found.argument && !isCleanup(found.argument)) report(found, RESULT);
        });
      else if (!FUNCTIONS.has(effect.body.type) && !isNothing(effect.body)) report(effect.body, BODY);
    };
    return {
      /** @param {Node} node */
      CallExpression(node) {
        if (!EFFECTS.has(nameOf(node.callee))) return;
        const [effect] = node.arguments;
        if (!effect) return;
        if (FUNCTIONS.has(effect.type)) check(effect);
        else report(effect, PLACE);
      },
      /** @param {Node} node */
      JSXAttribute(node) {
        const value = node.value?.expression;
        if (node.name.name === "ref" && value && FUNCTIONS.has(value.type)) check(value);
      },
    };
  },
};

export default { meta: { name: "effects" }, rules: { cleanup } };
