/** A block, or the parts of it on one page. Measuring and printing use the same elements. */
import type { ReactNode } from "react";
import { type Block, type Piece, type Run, lengthOf, sliceRuns } from "./blocks";
import styles from "./PrintSheet.module.css";

/** A range of characters of a text piece, or any other piece as a whole. */
export type Part = { readonly piece: number; readonly from: number; readonly to: number | undefined };

type Props = {
  readonly block: Block;
  /** In the order of the pieces; all pieces if absent. */
  readonly parts?: readonly Part[];
  /** Label next to a block that continues from the previous page. */
  readonly continued: string;
};

export function BlockView({ block, parts, continued }: Props) {
  const shown = parts ?? block.pieces.map((_, piece): Part => ({ piece, from: 0, to: undefined }));
  const isContinued = shown[0] !== undefined && (shown[0].piece > 0 || shown[0].from > 0);
  const body = (
    <div className={styles.body}>
      {shown.map(({ piece, from, to }) => {
        const found = block.pieces[piece];
        return found && <PieceView key={`${piece} ${from}`} piece={found} at={piece} from={from} to={to} />;
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

type PieceProps = {
  readonly piece: Piece;
  /** Index of the piece in the block. */
  readonly at: number;
  readonly from: number;
  readonly to: number | undefined;
};

function PieceView({ piece, at, from, to }: PieceProps): ReactNode {
  if (piece.kind === "drawn")
    return (
      <div className={styles.piece} data-piece={at}>
        {piece.node}
      </div>
    );
  const isFirst = from === 0;
  const runs = isFirst && to === undefined ? piece.runs : sliceRuns(piece.runs, from, to ?? lengthOf(piece.runs));
  // The rest of a heading on the next page is not a heading again.
  const Tag = isFirst ? piece.tag : "p";
  return (
    <div className={`${styles.piece} ${styles[piece.look]}`} data-piece={at}>
      {isFirst && piece.mark !== undefined && <span className={styles.mark}>{piece.mark}</span>}
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
