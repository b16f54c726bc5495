import type { FieldReading, IntakeReading } from '../../../model/items/proposal.ts';
import type { Consent } from '../../../model/kinds.ts';
import type { ReadLetter } from '../../../model/reading/reading.ts';
import { absent } from './field.ts';

/**
 * The intake form's fields out of a published letter; what the letter doubts, the form doubts. A reply to 第77号建议 → 编号
 * 77, 类别 建议.
 */
export function intakeFromLetter(letter: ReadLetter): IntakeReading {
  const field = <T>(name: string, value: T | null): FieldReading<T> => {
    const doubt = letter.doubts.find((each) => each.field === name);
    if (doubt) return { state: 'doubtful', passage: doubt.passage, reason: doubt.reason };
    if (value === null) return absent;
    return { state: 'sure', value, passage: letter.passages.find((each) => each.field === name)?.passage ?? '' };
  };
  const people = letter.collective === null && letter.addressees.length > 0 ? letter.addressees : null;
  return {
    kind: field('kind', letter.kind),
    session: field('session', letter.session),
    number: field('number', letter.number),
    title: field('title', letter.title),
    body: absent,
    proposers: field('addressees', people?.map((name) => ({ name, organization: '', phone: '' })) ?? null),
    collective: field(
      'collective',
      letter.collective === null ? null : { name: letter.collective, contactPerson: '', phone: '' },
    ),
    role: field('coUnits', letter.coUnits.length > 0 ? 'lead' : null),
    leadUnit: absent,
    coUnits: field('coUnits', letter.coUnits.length > 0 ? letter.coUnits : null),
    assignedOn: absent,
    dueOn: absent,
    keySupervision: absent,
    consent: field('publicity', consentOf(letter.publicity)),
  };
}

function consentOf(publicity: string | null): Consent | null {
  if (publicity === null || !publicity.includes('同意')) return null;
  return publicity.includes('不同意') ? 'no' : 'yes';
}
