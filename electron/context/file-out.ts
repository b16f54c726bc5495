import type { FileOut } from '../../shared/model/primitives.ts';

/** The files that operations hand out, by what they are. */
const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  calendar: 'text/calendar; charset=utf-8',
  /** What people brought themselves: the browser saves it and opens nothing. */
  any: 'application/octet-stream',
} as const;

/** A file as it is handed to whoever asked for it; a text goes out as UTF-8. */
export function fileOut(name: string, what: keyof typeof mediaTypes, content: Uint8Array | string): FileOut {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  return { name, mediaType: mediaTypes[what], base64: bytes.toString('base64') };
}
