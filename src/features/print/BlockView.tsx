/** A block, or the parts of it on one page. Measuring and printing use the same elements. */
import type { ReactNode } from "react";
import { type BlockItem, type Run, type SheetBlock, lengthOf, sliceRuns } from "./blocks";
import styles from "./PrintSheet.module.css";

/** A range of characters of a text item, or any other item as a whole. */
export type CharacterRange = { readonly item: number; readonly from: number; readonly to: number | undefined };

type Props = {
  readonly block: SheetBlock;
  /** In the order of the items; all items if absent. */
  readonly ranges?: readonly CharacterRange[];
  /** Label next to a block that continues from the previous page. */
  readonly continued: string;
};

export function BlockView({ block, ranges, continued }: Props) {
  const shown = ranges ?? block.items.map((_, item): CharacterRange => ({ item, from: 0, to: undefined }));
  const isContinued = shown[0] !== undefined && (shown[0].item > 0 || shown[0].from > 0);
  const body = (
    <div className={styles.body}>
      {shown.map(({ item, from, to }) => {
        const found = block.items[item];
        return found && <ItemView key={`${item} ${from}`} item={found} at={item} from={from} to={to} />;
      })}
    </div>
  );
  const className = [styles.block, block.form === "ask" && styles.row, styles[block.form]].filter(Boolean).join(" ");
  if (block.form === "full")
    return (
      <div className={className} data-block={block.key}>
        {body}
      </div>
    );
  const Row = block.form === "note" ? "div" : "article";
  return (
    <Row className={className} data-block={block.key}>
      <div className={styles.side}>{isContinued ? <p>({continued})</p> : block.side}</div>
      {body}
    </Row>
  );
}

type ItemProps = {
  readonly item: BlockItem;
  /** Index of the item in the block. */
  readonly at: number;
  readonly from: number;
  readonly to: number | undefined;
};

function ItemView({ item, at, from, to }: ItemProps): ReactNode {
  if (item.kind === "drawn")
    return (
      <div className={styles.piece} data-item={at}>
        {item.node}
      </div>
    );
  const isFirst = from === 0;
  const runs = isFirst && to === undefined ? item.runs : sliceRuns(item.runs, from, to ?? lengthOf(item.runs));
  // The rest of a heading on the next page is not a heading again.
  const Tag = isFirst ? item.tag : "p";
  return (
    <div className={`${styles.piece} ${styles[item.style]}`} data-item={at}>
      {isFirst && item.mark !== undefined && <span className={styles.mark}>{item.mark}</span>}
      <Tag>
        {runs.map((run, i) => (
          <RunView key={i} run={run} />
        ))}
      </Tag>
    </div>
  );
}

function RunView({ run: { text, lang, as } }: { readonly run: Run }) {
  switch (as) {
    case undefined:
      return (
        <span data-run dir="auto" lang={lang}>
          {text}
        </span>
      );
    case "strong":
      return (
        <b data-run dir="auto" lang={lang}>
          {text}
        </b>
      );
    case "value":
    case "small":
    case "tag":
    case "ref":
      return (
        <span data-run dir="auto" lang={lang} className={styles[as]}>
          {text}
        </span>
      );
    default: {
      const never: never = as;
      throw new RangeError(`unknown run ${String(never)}`);
    }
  }
}
