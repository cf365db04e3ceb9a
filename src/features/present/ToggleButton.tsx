import type { ReactNode } from "react";

type Props = {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ReactNode;
};

export function ToggleButton({ isOn, onToggle, children }: Props) {
  return (
    <button type="button" className="btn btn-line" aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {children}
    </button>
  );
}
