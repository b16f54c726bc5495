import type { Person } from '../../model/items/proposal.ts';
import { addresseesOf } from '../letter/addressee.ts';
import type { LetterFacts } from '../letter/initial-content.ts';
import { sessionInWords } from '../names/session-words.ts';
import type { FeedbackFacts } from './feedback-form.ts';
import type { PaperItem } from './item.ts';
import type { PaperAnswers } from './letter.ts';

/** A form and whom it goes to. */
type Filled<F> = { form: F; addressees: string[] };

/** 征询意见表 of an item: one that names everybody, or one for each signatory. */
export function feedbackFacts({ facts, scales }: PaperItem, answers: PaperAnswers): Filled<FeedbackFacts>[] {
  const { kind, collective, proposers } = facts.proposal;
  const groups = answers.recipients === 'each' ? proposers.map((person) => [person]) : [proposers];
  return groups.map((people) => ({
    addressees: addresseesOf({ kind, collective, proposers: people }),
    form: slipFor(facts, people, {
      documentNumber: answers.documentNumber ?? '',
      signedOn: answers.day || null,
      scale: {
        ...{ columns: answers.scales === 'one' ? 1 : 2, words: answers.words ?? '' },
        // The office may judge attitude by other words than results.
        ...(answers.words === scales.result && { attitude: scales.attitude }),
      },
    }),
  }));
}

/** What stands in the 征询意见表 that these of the signatories fill in, with the number and day of the reply. */
export function slipFor(
  { office, proposal, coUnitNames }: LetterFacts,
  people: readonly Person[],
  {
    documentNumber,
    signedOn,
    scale,
  }: Pick<FeedbackFacts, 'scale'> & { documentNumber: string | null; signedOn: string | null },
): FeedbackFacts {
  const { collective } = proposal;
  return {
    kind: proposal.kind,
    session: sessionInWords(proposal.kind, proposal.session, office),
    number: proposal.number,
    title: proposal.title,
    proposer: collective?.name ?? people.map(({ name }) => name).join('、'),
    collective: collective !== null,
    phone: collective?.phone ?? (people.length === 1 ? (people[0]?.phone ?? '') : ''),
    officeName: office.fullName,
    coUnitNames,
    documentNumber: documentNumber ?? '',
    signedOn: signedOn ?? '',
    contactPerson: office.contactPerson,
    contactPhone: office.contactPhone,
    ...(scale && { scale }),
  };
}
