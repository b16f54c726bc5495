import { refusal } from '../../../shared/errors.ts';
import type { ReturnedFile } from '../../../shared/model/letter/revised.ts';
import { fileKind } from '../file-kind.ts';
import { oleStreams } from '../parts/ole-streams.ts';
import { zipParts } from '../parts/zip-parts.ts';
import { wordMainPart } from '../word/docx-content.ts';
import { revisedNotes } from './revised-notes.ts';
import { revisedText } from './revised-text.ts';

const megabyte = 1024 * 1024;
const most = 60;

/** A .docx that came back from whoever revised it: its paragraphs with what was changed, and its comments. */
export async function revisedFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<ReturnedFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw refusal('file.empty', { file: name });
  if (buffer.length > most * megabyte) throw refusal('file.too-large', { file: name, limit: `${most}MB` });
  const kind = fileKind(buffer);
  if (kind === 'ole' && oleStreams(name, buffer).names.includes('EncryptedPackage'))
    throw refusal('file.encrypted', { file: name });
  if (kind !== 'zip') throw refusal('revised.not-docx', { file: name, old: kind === 'ole' });
  const parts = await zipParts(name, buffer);
  const { xml, folder } = await wordMainPart(parts);
  if (xml === null) throw refusal('revised.not-docx', { file: name, old: false });
  const beside = async (part: string) => (await parts.read(folder + part)) ?? '';
  const { paragraphs, formatted, pictures, boxes, notes } = revisedText(xml);
  return {
    paragraphs,
    notes: revisedNotes(await beside('comments.xml'), await beside('commentsExtended.xml')),
    apart: [
      ...(formatted > 0 ? [`只改格式（字体、字号、缩进等）的${formatted}处没有列入，格式由程序按公文格式排。`] : []),
      ...(pictures > 0 ? [`文件里有${pictures}张图片或对象，没有列入。`] : []),
      ...boxes.map((words) => `文本框里的「${words.slice(0, 40)}」没有列入，要用请自己写进稿件。`),
      ...(notes > 0 ? [`文件里有${notes}个脚注或尾注，没有列入，要用请自己写进稿件。`] : []),
    ],
  };
}
