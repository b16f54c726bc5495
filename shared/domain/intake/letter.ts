import type { Consent } from '../../model/kinds.ts';
import type { IntakeItem } from '../../model/reading/intake.ts';
import type { ReadLetter } from '../../model/reading/reading.ts';
import { doubtOf, type FieldFound, sureOf } from './found.ts';
import { itemOf } from './item.ts';

/** The item that a published letter answers; what the letter doubts, the form doubts. A reply to 第77号建议 → 77, 建议. */
export function itemOfLetter(letter: ReadLetter): IntakeItem {
  const passageOf = (name: string) =>
    letter.passages.find(({ field }) => field === name)?.passage ?? letter.letterTitle ?? '';
  const found = <T>(name: string, value: T | null): FieldFound<T> => {
    const doubt = letter.doubts.find(({ field }) => field === name);
    if (doubt) return doubtOf(doubt.reason, doubt.passage);
    return value === null ? null : sureOf(value, passageOf(name));
  };
  const people = letter.addressees.filter((name) => name !== letter.collective);
  const proposers = people.map((name) => ({ name, organization: null, phone: null }));
  const collective = letter.collective === null ? null : { name: letter.collective, contactPerson: null, phone: null };
  return itemOf({
    kind: found('kind', letter.kind),
    level: found('session', letter.session?.level ?? null),
    term: found('session', letter.session?.term ?? null),
    meeting: found('session', letter.session?.meeting ?? null),
    number: found('number', letter.number),
    title: found('title', letter.title),
    proposers: collective === null && proposers.length > 0 ? found('addressees', proposers) : null,
    collective: found('addressees', collective),
    role: letter.coUnits.length > 0 ? found<'lead'>('coUnits', 'lead') : null,
    coUnits: letter.coUnits.length > 0 ? found('coUnits', letter.coUnits) : null,
    consent: found('publicity', consentOfLetter(letter.publicity)),
  });
}

function consentOfLetter(publicity: string | null): Consent | null {
  if (publicity === null || !publicity.includes('同意')) return null;
  return publicity.includes('不同意') ? 'no' : 'yes';
}
