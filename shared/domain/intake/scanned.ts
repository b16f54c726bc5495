import type { IntakeField, IntakeItem, IntakeRead } from '../../model/reading/intake.ts';
import { scanDoubts } from '../reading/scan-doubts.ts';
import { type SeenScan, scanPictures } from '../reading/scan-pictures.ts';

type Recognised = Pick<SeenScan, 'text' | 'unsure'> & Partial<SeenScan>;

/**
 * Items read from a recognised text: a field whose words the recogniser is not sure of is doubtful; with the lines'
 * pictures, each field says where it was read.
 */
export function scannedIntake(read: IntakeRead, scan: Recognised): IntakeRead {
  const { from, lines } = scan;
  const pictures = from && lines ? scanPictures({ ...scan, from, lines }) : null;
  const items = read.items.map((item): IntakeItem => {
    const doubted = new Set(item.doubts.map(({ field }) => field));
    const passages = item.passages ?? [];
    // What was not understood has no passage but that of its doubt.
    const unread = item.doubts.filter(({ field }) => !passages.some((each) => each.field === field));
    const fields = passages.map(({ field, passage }) => ({ field, passage, words: wordsOf(item, field) }));
    const doubts = scanDoubts(
      scan,
      fields.filter(({ field }) => !doubted.has(field)),
    ) as IntakeItem['doubts'];
    const seen = [...fields, ...unread.map(({ field, passage }) => ({ field, passage, words: [] }))]
      .map((each) => ({ field: each.field, at: pictures?.(each) ?? [] }))
      .filter(({ at }) => at.length > 0);
    return { ...item, doubts: [...item.doubts, ...doubts], ...(pictures ? { seen } : {}) };
  });
  return { ...read, items };
}

/** A field's words as they are printed; days and numbers of the session are put otherwise. */
function wordsOf(item: IntakeItem, field: IntakeField): string[] {
  switch (field) {
    case 'number':
    case 'title':
    case 'body':
    case 'leadUnit':
      return [item[field] ?? ''];
    case 'coUnits':
      return item.coUnits;
    case 'collective':
      return Object.values(item.collective ?? {}).map((words) => words ?? '');
    case 'proposers':
      return item.proposers.flatMap(({ name, organization, phone }) => [name, organization ?? '', phone ?? '']);
    default:
      return [];
  }
}
