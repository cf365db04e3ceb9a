/** edtf 4 ships no types. Only what the tests read is declared. */
declare module "edtf" {
  /** The syntax tree of a text, before it becomes a date. */
  export type Syntax = { readonly type: string };
  export type Parsed = {
    readonly precision?: number;
    readonly min: number;
    readonly max: number;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
  };
  /** Throws on anything outside the grammar. */
  export function parse(text: string): Syntax;
  export default function edtf(syntax: Syntax): Parsed;
}
