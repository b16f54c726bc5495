import { scannedIntake } from '../../shared/domain/intake/scanned.ts';
import { Refusal } from '../../shared/errors.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import type { IntakeItem, IntakeRead } from '../../shared/model/reading/intake.ts';
import type { LinePicture } from '../../shared/model/reading/scan.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { directoryNames } from '../people/named-units.ts';
import { isScanned, readScan, scanOf, stopScans } from '../reading/process/read-scan.ts';
import { bytesIn } from '../reading/process/read-text.ts';
import { think } from '../reading/process/think.ts';
import type { IntakeAsked } from '../reading/process/thinking.ts';

/** What is handed over, read for registering it; nothing is stored. */
export const intake = {
  'intake.read': async ({ db, reader, watch }, { text, files, ourUnit, shifted = false, passages }) => {
    const read: IntakeRead = { items: [], notes: [] };
    const asked = { ourUnit, hints: { directory: await directoryNames(db), shifted } };
    if (text !== undefined)
      take(read, await think(reader, 'intake', { text, ...asked }, { name: '粘贴的文字', size: text.length }));
    for (const file of files ?? []) {
      try {
        take(read, await readFile({ reader, watch }, file, asked), file.name);
      } catch (error) {
        // One bad file must not stop the others.
        if (!(error instanceof Refusal) || files?.length === 1) throw error;
        read.notes.push(error.message);
      }
    }
    if (passages) return read;
    if (read.question !== undefined) read.notes.push(read.question);
    delete read.question;
    for (const item of read.items) {
      delete item.passages;
      delete item.seen;
    }
    delete read.recognised;
    delete read.pictures;
    return read;
  },

  'scan.progress': async ({ watch }) => scanOf(watch),

  'scan.cancel': async ({ watch, record }) => {
    const stopped = stopScans(watch);
    record(stopped ? '停止扫描识别' : '要停止扫描识别，当时没有在识别');
    return { stopped };
  },
} satisfies Operations;

async function readFile(
  { reader, watch }: Pick<QueryContext, 'reader' | 'watch'>,
  file: FileIn,
  asked: IntakeAsked,
): Promise<IntakeRead> {
  const read: IntakeRead = { items: [], notes: [] };
  try {
    for await (const piece of reader.run('intakeFile', { ...bytesIn(file), ...asked })) take(read, piece);
    return read;
  } catch (error) {
    if (!isScanned(error)) throw error;
  }
  const scan = await readScan(reader, bytesIn(file), watch);
  const { text } = scan;
  const found = await think(reader, 'intake', { text, ...asked }, { name: `「${file.name}」`, size: text.length });
  const { items, notes, ...rest } = scannedIntake(found, scan);
  return {
    ...rest,
    ...usedPictures(items, scan.lines),
    notes: [...scan.notes, ...notes],
    recognised: [{ file: file.name, text }],
  };
}

/** Of all lines those on which a field was read, each once: nothing else of a scan leaves this process. */
function usedPictures(
  items: readonly IntakeItem[],
  lines: readonly LinePicture[],
): Pick<IntakeRead, 'items' | 'pictures'> {
  const used = new Map<number, number>();
  const placed = items.map((item) => ({
    ...item,
    seen: (item.seen ?? []).map(({ field, at }) => ({
      field,
      at: at.map((each) => {
        const place = used.get(each.picture) ?? used.size;
        used.set(each.picture, place);
        return { ...each, picture: place };
      }),
    })),
  }));
  const pictures = [...used.keys()].flatMap((at) => {
    const line = lines[at];
    return line ? [{ ...line, base64: Buffer.from(line.bytes).toString('base64') }] : [];
  });
  return { items: placed, pictures: pictures.map(({ base64, width, height }) => ({ base64, width, height })) };
}

function take(read: IntakeRead, more: IntakeRead, file = ''): void {
  const before = read.pictures?.length ?? 0;
  const moved = (item: IntakeItem): IntakeItem =>
    item.seen
      ? {
          ...item,
          seen: item.seen.map(({ field, at }) => ({
            field,
            at: at.map((each) => ({ ...each, picture: each.picture + before })),
          })),
        }
      : item;
  if (more.question !== undefined) read.question ??= more.question;
  read.items.push(...more.items.map(moved));
  if (more.pictures) read.pictures = [...(read.pictures ?? []), ...more.pictures];
  if (more.recognised) read.recognised = [...(read.recognised ?? []), ...more.recognised];
  read.notes.push(...more.notes.map((note) => (file === '' ? note : `${file}：${note}`)));
}
