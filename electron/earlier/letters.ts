import { dayInWords } from '../../shared/domain/dates/day.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import { repliesOf } from '../../shared/domain/reading/page/replies-of.ts';
import { scannedLetter } from '../../shared/domain/reading/scanned-letter.ts';
import { Refusal, refusal } from '../../shared/errors.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import type { LettersRead, ReadLetter } from '../../shared/model/reading/reading.ts';
import type { Operations } from '../context/context.ts';
import { fromJson } from '../db/json.ts';
import { countRows, onPage } from '../db/paging.ts';
import { mentions } from '../db/wording/text-match.ts';
import { storeSingle } from '../importing/storing/store-single.ts';
import type { ScanRead } from '../reading/process/read-scan.ts';
import { bytesIn, readWithNotes } from '../reading/process/read-text.ts';
import { publishedLetterView } from './published-letter.ts';

/** A letter as the person confirmed it; what it was read from stays behind. */
type Confirmed = Omit<ReadLetter, 'passages'> & { kind: ProposalKind };
/** Letters of former years: read, stored one by one, listed. */
export const letters = {
  'letters.read': async ({ reader, watch }, { files, text }) => {
    const answer: LettersRead = { letters: [], refused: [] };
    const take = (words: string, file: string | null, scan: ScanRead | null = null) => {
      const read = repliesOf(readLetters(words, file), words);
      answer.letters.push(...(scan ? read.letters.map((letter) => scannedLetter(letter, scan)) : read.letters));
      answer.refused.push(...read.refused);
    };
    if (text !== undefined) take(text, null);
    for (const file of files ?? []) {
      try {
        const { text: words, scan } = await readWithNotes(reader, bytesIn(file), { watch });
        take(words, file.name, scan);
      } catch (error) {
        // One bad file must not stop the others.
        if (!(error instanceof Refusal)) throw error;
        answer.refused.push({ file: file.name, reason: error.message, text: null });
      }
    }
    return answer;
  },

  'letters.import': async ({ db, now, account, record }, { letters: confirmed }) => {
    const stored: { index: number; publishedLetterId: number }[] = [];
    const skipped: { index: number; reason: string }[] = [];
    for (const [index, letter] of confirmed.entries()) {
      const outcome = await storeSingle(db, { ...(letter as Confirmed), passages: [] }, now, account.displayName);
      if ('id' in outcome) stored.push({ index, publishedLetterId: outcome.id });
      else {
        const importedOn = dayInWords(outcome.since.slice(0, 10));
        skipped.push({ index, reason: `第${letter.number ?? '（无）'}号已在${importedOn}入库，没有重复存入。` });
      }
    }
    record(`往年答复函入库${stored.length}封${skipped.length > 0 ? `，略过${skipped.length}封` : ''}`);
    return { stored, skipped };
  },

  'letters.list': async ({ db }, { text, page, pageSize }) => {
    let found = db.selectFrom('publishedLetter');
    if (text) found = found.where(mentions(['title', 'letterTitle', 'number', 'addressees', 'record'], text));
    const total = await countRows(found);
    const rows = await found.selectAll().orderBy('id', 'desc').$call(onPage({ page, pageSize })).execute();
    return {
      total,
      rows: rows.map(({ record, addressees, level, term, meeting, importedBy: _, ...row }) => ({
        ...row,
        session: level && term !== null && meeting !== null ? { level, term, meeting } : null,
        addressees: fromJson(addressees),
        doubts: fromJson(record).doubts.length,
      })),
    };
  },

  'letters.get': async ({ db }, { id }) => {
    const row = await db.selectFrom('publishedLetter').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw refusal('record.missing', { what: '封答复函' });
    return { ...publishedLetterView(row), caseId: row.caseId };
  },
} satisfies Operations;
