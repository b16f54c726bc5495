import { expect, test } from 'vitest';
import { fileContent } from '../../electron/reading/file-content.ts';
import { type LedgerReading, readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';
import { type CaseField, type CaseReading, caseFields } from '../../shared/model/earlier/earlier-case.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { combinedLedgers } from '../samples/ledgers/combined.ts';
import { layoutLedgers } from '../samples/ledgers/layouts.ts';
import { officeLedgers } from '../samples/ledgers/offices.ts';
import type { LedgerSample, WantedCase } from '../samples/ledgers/sample-file.ts';
import { trapLedgers } from '../samples/ledgers/traps.ts';

const samples = [...officeLedgers, ...trapLedgers, ...layoutLedgers, ...combinedLedgers];
const fields = keysOf(caseFields);

type Score = { right: number; wrong: number; missed: number; doubted: number; doubts: number };
const scores = new Map<CaseField, Score>(
  fields.map((field) => [field, { right: 0, wrong: 0, missed: 0, doubted: 0, doubts: 0 }]),
);

async function ledgersOf({ file, bytes, city }: LedgerSample): Promise<(LedgerReading | null)[]> {
  const { tables } = await fileContent({ name: file, bytes });
  return tables.map((table) => readLedger(table, { fileName: file, ...(city ? { city } : {}) }));
}

function differences(reading: CaseReading, wanted: WantedCase): string[] {
  const found: string[] = [];
  for (const field of fields) {
    const own = reading[field];
    const want = wanted[field];
    const score = scores.get(field) as Score;
    const doubtful = wanted.doubtful?.includes(field) ?? false;
    if (doubtful) score.doubts += 1;
    if (own && own.value !== null) {
      if (!doubtful && JSON.stringify(own.value) === JSON.stringify(want)) score.right += 1;
      else {
        score.wrong += 1;
        found.push(
          `${caseFields[field]}：读成 ${JSON.stringify(own.value)}（${own.place}「${own.passage}」），应为 ${doubtful ? '存疑' : JSON.stringify(want)}`,
        );
      }
    } else if (own?.doubt) {
      if (doubtful) score.doubted += 1;
      else found.push(`${caseFields[field]}：存疑（${own.doubt}），应为 ${JSON.stringify(want)}`);
      if (!doubtful) score.missed += 1;
    } else if (want !== undefined || doubtful) {
      score.missed += 1;
      found.push(`${caseFields[field]}：没有读出，应为 ${doubtful ? '存疑' : JSON.stringify(want)}`);
    }
  }
  return found;
}

test.each(samples.map((sample) => [sample.file, sample] as const))(
  '台账「%s」读出的与应有的一致',
  async (_, sample) => {
    const read = await ledgersOf(sample);
    expect(read.map((ledger) => ledger === null)).toEqual(sample.tables.map(({ cases }) => cases === null));
    sample.tables.forEach(({ cases, leftOut, hidden = false, hiddenRows = [] }, at) => {
      const ledger = read[at];
      if (!ledger || !cases) return;
      const rows = [...ledger.rows];
      expect(rows.map(({ reading }) => reading.title?.passage)).toHaveLength(cases.length);
      const wrong = rows.flatMap(({ reading, place }, row) =>
        differences(reading, cases[row] ?? {}).map((line) => `${place} ${line}`),
      );
      expect(wrong, wrong.join('\n')).toEqual([]);
      rows.forEach(({ extras }, row) => {
        for (const [column, text] of Object.entries(cases[row]?.extras ?? {}))
          expect(extras).toContainEqual({ column, text });
      });
      for (const { reading } of rows) {
        for (const own of Object.values(reading)) expect(own.passage !== '' && own.place !== '').toBe(true);
      }
      expect(ledger.hidden).toBe(hidden);
      expect(rows.filter((row) => row.hidden).map(({ row }) => row)).toEqual(hiddenRows);
      if (leftOut)
        expect(ledger.leftOut.map(({ row, reason }) => [row, reason.slice(0, 3)])).toEqual(
          leftOut.map(([row, reason]) => [row, reason.slice(0, 3)]),
        );
    });
  },
);

test('没有一个读错的值被当作确定的值；读出的不少于应读出的九成五', () => {
  let [right, missed, wrong] = [0, 0, 0];
  const lines: string[] = [];
  for (const [field, score] of scores) {
    const all = score.right + score.missed;
    if (all + score.wrong + score.doubts === 0) continue;
    right += score.right;
    missed += score.missed;
    wrong += score.wrong;
    const precision = score.right + score.wrong === 0 ? '—' : (score.right / (score.right + score.wrong)).toFixed(3);
    lines.push(
      `${caseFields[field]}  准确 ${precision}  读出 ${score.right}/${all}  读错却当确定 ${score.wrong}  存疑 ${score.doubted}/${score.doubts}`,
    );
  }
  console.log(`${lines.join('\n')}\n合计：读出 ${right}/${right + missed}，读错却当确定 ${wrong}`);
  expect(right).toBeGreaterThan(300);
  expect(wrong).toBe(0);
  expect(right / (right + missed)).toBeGreaterThan(0.95);
});
