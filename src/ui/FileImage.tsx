/** A picture that a file names. Whatever it is, also SVG, is only ever drawn by `<img>`, which runs no scripts. */
type Props = {
  readonly src: string;
  /** Empty if the text beside it says the same. */
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly className?: string | undefined;
  /** It could not be loaded or decoded. */
  readonly onBroken: () => void;
};

export function FileImage({ alt, onBroken, ...image }: Props) {
  return (
    <img
      {...image}
      alt={alt}
      // Its host does not need to know the page.
      referrerPolicy="no-referrer"
      decoding="async"
      draggable={false}
      onError={onBroken}
    />
  );
}
