import { keepCounted } from '../../electron/counting/keep-counted.ts';
import { toJson } from '../../electron/db/json.ts';
import { keepIndex } from '../../electron/search/index-write.ts';
import { caseColumns } from '../../shared/domain/earlier/case-columns.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import type { CaseReading, CaseValues, ExtraColumn, ReadField } from '../../shared/model/earlier/earlier-case.ts';
import { storeOf } from './store-of.ts';

/** A case as a test tells it: what its row of the ledger said, and the text of its letter. */
export type ToldCase = Partial<CaseValues> &
  Pick<CaseValues, 'kind' | 'title'> & {
    letter?: string;
    extras?: ExtraColumn[];
    /** Fields that wait for a person. */
    doubts?: { [F in keyof CaseValues]?: ReadField<CaseValues[F]> };
  };

/** Puts cases of former years into the store of a data folder, read from 「历年台账.xlsx」 row by row; gives their ids. */
export async function storeCases(folder: string, told: readonly ToldCase[]): Promise<number[]> {
  const store = await storeOf(folder);
  try {
    return await store.db.transaction().execute(async (db) => {
      const ids: number[] = [];
      for (const [index, { letter, extras = [], doubts = {}, ...values }] of told.entries()) {
        const reading: CaseReading = { ...doubts };
        for (const [field, value] of Object.entries(values)) {
          const read = { value, passage: String(value), place: `历年台账.xlsx 第${index + 2}行` };
          Object.assign(reading, { [field]: read });
        }
        const { names, ...columns } = caseColumns(reading);
        const { id } = await db
          .insertInto('earlierCase')
          .values({
            ...columns,
            kind: values.kind,
            names: toJson(names),
            reading: toJson(reading),
            extras: toJson(extras),
            batchId: null,
            importedAt: '2026-03-19T01:00:00.000Z',
            importedBy: '沙明川',
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        ids.push(id);
        for (const read of letter ? readLetters(letter, '答复函.txt').letters : []) {
          await db
            .insertInto('publishedLetter')
            .values({
              ...{ kind: values.kind, level: columns.level, term: columns.term, meeting: columns.meeting },
              ...{ number: read.number, title: read.title, letterTitle: read.letterTitle },
              ...{ replyUnit: read.replyUnit, replyDate: read.replyDate, what: read.what, caseId: id },
              ...{ addressees: toJson(read.addressees), record: toJson(read) },
              ...{ importedAt: '2026-03-19T01:00:00.000Z', importedBy: '沙明川' },
            })
            .execute();
        }
      }
      await keepCounted(db);
      await keepIndex(db);
      return ids;
    });
  } finally {
    await store.db.destroy();
  }
}
