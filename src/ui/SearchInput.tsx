import type { ComponentProps, ReactNode, Ref } from "react";
import { Icon } from "./Icon";
import { joinClasses } from "./join-classes";
import styles from "./SearchInput.module.css";

type Props = ComponentProps<"input"> & {
  /** Of the box around icon and input. */
  readonly className?: string | undefined;
  readonly boxRef?: Ref<HTMLDivElement>;
  readonly iconSize?: number;
  /** After the input. */
  readonly children?: ReactNode;
};

/** An input with the sign of a search. */
export function SearchInput({ className, boxRef, iconSize, children, ...props }: Props) {
  return (
    <div ref={boxRef} className={joinClasses(styles.box, className)}>
      <Icon name="search" size={iconSize} />
      <input type="text" autoComplete="off" spellCheck={false} {...props} />
      {children}
    </div>
  );
}
