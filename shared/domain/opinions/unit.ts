import type { UnitName } from '../../model/people/unit.ts';
import { unitsIn } from '../names/units/units-in.ts';
import { readOpinion } from './text.ts';

type AskedUnit = { unitId: number; unitName: string; unitShortName: string; unitNames?: readonly UnitName[] };

/**
 * Which of the asked units a returned file comes from: its signature or letterhead names it, by any of its names, or else
 * the file's name does. The addressee and units named in the text do not count; null where none or more than one would
 * fit. 「市财政局会办意见.docx」 → the unit 市财政局.
 */
export function guessUnit(fileName: string, text: string, units: readonly AskedUnit[]): number | null {
  const { head, signature } = readOpinion(text);
  const bare = fileName.replace(/\.[a-z]+$/i, '');
  const named = units.map(({ unitId, unitName, unitShortName, unitNames }) => ({
    ...{ unitId, name: unitName, shortName: unitShortName, names: unitNames },
  }));
  for (const place of [signature.join('\n'), head.join('\n'), bare]) {
    const found = unitsIn(place, named);
    if (found.length === 1 && found[0]) return found[0].unitId;
  }
  return null;
}
