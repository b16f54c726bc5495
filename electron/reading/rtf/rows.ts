import type { CellPlace } from '../word/flat-tables.ts';

/** What the rows of one depth look like, gathered from the words that tell it. */
type RtfRow = { word: (name: string, value: number) => void; places: () => CellPlace[] };

/** A row begins with `\trowd`; each of its cells ends at a `\cellx`, before which stands how it is joined. */
export function rtfRow(): RtfRow {
  let left = 0;
  let joined: CellPlace['joined'] = null;
  let cells: { to: number; joined: CellPlace['joined'] }[] = [];
  return {
    word: (name, value) => {
      if (name === 'trowd') {
        left = 0;
        joined = null;
        cells = [];
      } else if (name === 'trleft') left = value;
      else if (name === 'clmrg') joined = 'left';
      else if (name === 'clvmrg') joined ??= 'above';
      else if (name === 'cellx') {
        cells.push({ to: value, joined });
        joined = null;
      }
    },
    places: () => cells.map(({ to, joined: how }, at) => ({ from: cells[at - 1]?.to ?? left, to, joined: how })),
  };
}
