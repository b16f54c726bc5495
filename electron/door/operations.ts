import { attachment } from '../attachments/attachment.ts';
import { audit } from '../audit/audit.ts';
import { chase } from '../board/chase.ts';
import { deskSettings } from '../board/desk-operations.ts';
import { schedule } from '../board/schedule.ts';
import { commitment } from '../commitments/commitment.ts';
import { commitmentLedger } from '../commitments/commitment-ledger.ts';
import { statistics } from '../counting/statistics-operations.ts';
import { calendar } from '../dates/calendar.ts';
import { deadline } from '../dates/deadline.ts';
import { rules } from '../dates/rules.ts';
import { cases } from '../earlier/cases.ts';
import { letters } from '../earlier/letters.ts';
import { imports } from '../importing/batches.ts';
import { importRecords } from '../importing/records-operations.ts';
import { proposal } from '../items/proposal.ts';
import { draft } from '../letter/draft.ts';
import { letter } from '../letter/letter.ts';
import { letterExport } from '../letter/letter-export.ts';
import { lettersExport } from '../letter/letters-export.ts';
import { print } from '../letter/print.ts';
import { combining } from '../life/combining.ts';
import { contact } from '../life/contact.ts';
import { delivery } from '../life/delivery.ts';
import { feedback } from '../life/feedback.ts';
import { life } from '../life/life.ts';
import { round } from '../life/round.ts';
import { transfer } from '../life/transfer.ts';
import { listExport } from '../lists/list-export.ts';
import { number } from '../numbers/number.ts';
import { opinion } from '../opinions/opinion.ts';
import { casePackage } from '../package/package.ts';
import { paper } from '../papers/paper.ts';
import { account } from '../people/account.ts';
import { office } from '../people/office-operations.ts';
import { organisation } from '../people/organisation.ts';
import { session } from '../people/session.ts';
import { unit } from '../people/unit.ts';
import { reference } from '../references/reference.ts';
import { search } from '../search/search-operations.ts';
import { similar } from '../similar/similar.ts';
import { template } from '../templates/template.ts';
import type { Handlers } from './context.ts';

/** Every line of the contract with what answers it; a line without an answer does not compile. */
export const handlers: Handlers = {
  ...session,
  ...office,
  ...account,
  ...unit,
  ...organisation,
  ...deskSettings,
  ...similar,
  ...statistics,
  ...listExport,
  ...casePackage,
  ...schedule,
  ...chase,
  ...proposal,
  ...life,
  ...combining,
  ...transfer,
  ...round,
  ...contact,
  ...delivery,
  ...feedback,
  ...commitment,
  ...commitmentLedger,
  ...attachment,
  ...opinion,
  ...deadline,
  ...calendar,
  ...rules,
  ...draft,
  ...letter,
  ...letterExport,
  ...paper,
  ...print,
  ...number,
  ...letters,
  ...lettersExport,
  ...cases,
  ...reference,
  ...search,
  ...imports,
  ...importRecords,
  ...template,
  ...audit,
};
