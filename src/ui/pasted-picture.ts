/**
 * The picture of a clipboard. Spreadsheets and documents copy one of the text beside it, which is what is meant then; browsers
 * copy a picture with its markup, but without a text.
 */
export function pastedPicture(data: DataTransfer | null): File | undefined {
  if (!data || data.getData("text/plain").trim() !== "") return undefined;
  return [...data.files].find(({ type }) => type.startsWith("image/"));
}
