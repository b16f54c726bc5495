import type { FileOut, FilesOut } from '../../../shared/model/primitives.ts';

/** Hands files of an answer to the browser's or the window's own downloads, one after another. */
export async function saveFiles({ files }: FilesOut): Promise<void> {
  for (const file of files) {
    saveOne(file);
    // Browsers drop the second of two downloads started in the same turn.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function saveOne({ name, mediaType, base64 }: FileOut) {
  saveBytes(
    name,
    mediaType,
    Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
  );
}

/** Hands bytes that the page made itself to the downloads under a name. */
export function saveBytes(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>) {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
