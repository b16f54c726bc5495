import type { CaseField, CaseReading, CaseValues, ReadField } from '../../../model/earlier/earlier-case.ts';
import type { ReadLetter } from '../../../model/reading/reading.ts';
import { headingNumbers } from '../../words/heading-number.ts';

/** Which of a letter's fields a case field is read from, so that its passages and doubts go along. */
const sources: Partial<Record<CaseField, keyof ReadLetter>> = {
  kind: 'kind',
  level: 'session',
  session: 'session',
  number: 'number',
  title: 'title',
  proposers: 'addressees',
  cosigners: 'proposerCount',
  leadUnit: 'addresseeUnit',
  coUnits: 'coUnits',
  handler: 'contactPerson',
  replyUnit: 'replyUnit',
  documentNumber: 'documentNumber',
  answeredOn: 'replyDate',
  resultClass: 'resultClass',
  disclosure: 'disclosure',
  published: 'publishDate',
};

/**
 * A letter's fields as those of the case it belongs to, each with its passage; a doubt stays a doubt. `place` says
 * which file it came in. An opinion tells who leads and that its own unit was asked, nothing about the reply. A reply
 * of 市民政局 with 市财政局 → 主办单位 and 会办单位.
 */
export function caseOfLetter(letter: ReadLetter, place: string): CaseReading {
  const reading: CaseReading = {};
  const values = valuesOf(letter);
  for (const field of Object.keys(sources) as CaseField[]) {
    const source = letterFieldOf(letter, field);
    const doubt = letter.doubts.find((each) => each.field === source);
    const value = values[field];
    const given = value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
    if (!(field in values)) continue;
    if (!given && !doubt) continue;
    const passage = letter.passages.find((each) => each.field === source)?.passage ?? doubt?.passage ?? '';
    set(reading, field, {
      value: given && !doubt ? value : null,
      passage: doubt?.passage ?? passage,
      place,
      ...(doubt ? { doubt: doubt.reason } : {}),
      ...(given && doubt ? { options: [{ value, passage, place }] } : {}),
    });
  }
  if (letter.what === 'own-text') {
    const numbers = headingNumbers(letter.blocks);
    const body = letter.blocks.map(({ text }, at) => `${numbers[at] ?? ''}${text}`).join('\n');
    set(reading, 'body', { value: body, passage: body.slice(0, 80), place });
  }
  return reading;
}

/** From which of a letter's fields a field of its case is read. */
export function letterFieldOf({ what }: Pick<ReadLetter, 'what'>, field: CaseField): keyof ReadLetter | undefined {
  return what === 'opinion' && field === 'coUnits' ? 'replyUnit' : sources[field];
}

type Values = { [F in CaseField]?: CaseValues[F] | null };

function valuesOf(letter: ReadLetter): Values {
  const { kind, session, number, title } = letter;
  const common = {
    kind,
    level: session?.level ?? null,
    session: session && { term: session.term, meeting: session.meeting },
    number,
    title,
  };
  if (letter.what === 'opinion') {
    return { ...common, leadUnit: letter.addresseeUnit, coUnits: letter.replyUnit === null ? [] : [letter.replyUnit] };
  }
  const cosigners = letter.proposerCount === null ? null : letter.proposerCount - 1;
  const people = { ...common, proposers: letter.addressees, cosigners };
  if (letter.what === 'own-text') return people;
  return {
    ...people,
    coUnits: letter.coUnits,
    handler: letter.contactPerson,
    replyUnit: letter.replyUnit,
    documentNumber: letter.documentNumber,
    answeredOn: letter.replyDate,
    resultClass: letter.resultClass,
    disclosure: letter.disclosure,
    published: letter.publishDate,
  };
}

function set(reading: CaseReading, field: CaseField, value: ReadField<unknown>): void {
  (reading as Record<string, ReadField<unknown>>)[field] = value;
}
