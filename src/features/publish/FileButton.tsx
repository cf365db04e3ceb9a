import { type ReactNode, useRef } from "react";
import type { NamedBytes } from "../../model/site/brand-json";

type Props = {
  readonly accept: string;
  readonly label?: string | undefined;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly NamedBytes[]) => void;
  readonly onUnreadable: () => void;
  readonly children: ReactNode;
};

/** A button that opens the file picker. */
export function FileButton({ accept, label, isMultiple = false, onFiles, onUnreadable, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn btn-line" aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file again is a choice too.
          currentTarget.value = "";
          if (files.length > 0) Promise.all(files.map(readFile)).then(onFiles, onUnreadable);
        }}
      />
    </>
  );
}

const readFile = async (file: File): Promise<NamedBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
