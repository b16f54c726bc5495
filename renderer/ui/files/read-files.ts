import { type Failure, refusal } from '../../../shared/errors.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';

type FilesRead = { files: FileIn[]; refused: Failure[] };

/** Reads chosen files as `{name, base64}`. The size is looked at before a byte is read; refusals are per file. */
export async function readFiles(chosen: readonly File[], limitMegabytes: number): Promise<FilesRead> {
  const read: FilesRead = { files: [], refused: [] };
  for (const file of chosen) {
    if (file.size > limitMegabytes * 1024 * 1024) {
      read.refused.push(refusal('file.too-large', { file: file.name, limit: `${limitMegabytes} MB` }).failure);
    } else if (file.size === 0) {
      read.refused.push(refusal('file.empty', { file: file.name }).failure);
    } else {
      try {
        read.files.push({ name: file.name, base64: await base64Of(file) });
      } catch {
        read.refused.push(refusal('file.broken', { file: file.name }).failure);
      }
    }
  }
  return read;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}

/** 1536 → 1.5 KB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
