import { sessionInWords } from '../names/session-words.ts';
import type { FeedbackFacts } from './feedback-form.ts';
import type { PaperItem } from './item.ts';
import type { PaperAnswers } from './letter.ts';

/** A form and whom it goes to. */
type Filled<F> = { form: F; addressees: string[] };

/** 征询意见表 of an item: one that names everybody, or one for each signatory. */
export function feedbackFacts({ facts }: PaperItem, answers: PaperAnswers): Filled<FeedbackFacts>[] {
  const { office, proposal, coUnitNames } = facts;
  const { collective, proposers } = proposal;
  const groups = answers.recipients === 'each' ? proposers.map((person) => [person]) : [proposers];
  return groups.map((people) => ({
    addressees: collective ? [collective.name] : people.map(({ name }) => name),
    form: {
      kind: proposal.kind,
      session: sessionInWords(proposal.kind, proposal.session, office),
      number: proposal.number,
      title: proposal.title,
      proposer: collective?.name ?? people.map(({ name }) => name).join('、'),
      collective: collective !== null,
      phone: collective?.phone ?? (people.length === 1 ? (people[0]?.phone ?? '') : ''),
      officeName: office.fullName,
      coUnitNames,
      documentNumber: answers.documentNumber ?? '',
      signedOn: answers.day ?? '',
      contactPerson: office.contactPerson,
      contactPhone: office.contactPhone,
      scale: { columns: answers.scales === 'one' ? 1 : 2, words: answers.words ?? '' },
    },
  }));
}
