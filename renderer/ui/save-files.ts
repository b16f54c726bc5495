import type { FileOut, FilesOut } from '../../shared/model/primitives.ts';

/** Hands files of an answer to the browser's or the window's own downloads, one after another. */
export async function saveFiles({ files }: FilesOut): Promise<void> {
  for (const file of files) {
    saveOne(file);
    // Browsers drop the second of two downloads started in the same turn.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function saveOne(file: FileOut) {
  const bytes = Uint8Array.from(atob(file.base64), (char) => char.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
