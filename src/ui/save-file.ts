/** How long a browser may take to begin reading a file after the click that saves it. */
const GRACE = 60_000;

/** Hands a file to the reader, as a download. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
};
