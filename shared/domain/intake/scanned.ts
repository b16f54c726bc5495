import type { IntakeField, IntakeItem, IntakeRead } from '../../model/reading/intake.ts';
import { scanDoubts } from '../reading/scan-doubts.ts';

/** Items read from a recognised text: a field whose words the recogniser is not sure of is doubtful. */
export function scannedIntake(read: IntakeRead, scan: { text: string; unsure: readonly number[] }): IntakeRead {
  const items = read.items.map((item): IntakeItem => {
    const doubted = new Set(item.doubts.map(({ field }) => field));
    const fields = (item.passages ?? [])
      .filter(({ field }) => !doubted.has(field))
      .map(({ field, passage }) => ({ field, passage, words: wordsOf(item, field) }));
    const doubts = scanDoubts(scan, fields) as IntakeItem['doubts'];
    return { ...item, doubts: [...item.doubts, ...doubts] };
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
