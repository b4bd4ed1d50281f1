/** Hands the user a file. */
export function download(name: string, content: string, type: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.click();
  // a browser may read it only after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
