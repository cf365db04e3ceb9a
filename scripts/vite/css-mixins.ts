/**
 * CSS mixins, as the draft has them and no browser does yet (https://drafts.csswg.org/css-mixins-1/), without parameters:
 * `@apply --name();` becomes the content of `@mixin --name() { … }` in the same style sheet or in one that it imports. A
 * mixin may apply those above it. Beyond the draft, `@font-face` may apply mixins too.
 */
import type { AtRule, Container, Plugin } from "postcss";

export function cssMixins(): Plugin {
  return {
    postcssPlugin: "throughline-css-mixins",
    // Vite has inlined the imports before.
    Once(root) {
      const mixins = new Map<string, AtRule>();
      const expand = (container: Container) =>
        container.walkAtRules("apply", (rule) => {
          const mixin = mixins.get(rule.params);
          if (!mixin) throw rule.error(`there is no @mixin ${rule.params} to apply`);
          rule.replaceWith(mixin.clone().nodes);
        });
      root.walkAtRules("mixin", (mixin) => {
        expand(mixin);
        mixins.set(mixin.params, mixin);
        mixin.remove();
      });
      expand(root);
    },
  };
}
