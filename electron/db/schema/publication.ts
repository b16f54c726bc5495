import type { Generated } from 'kysely';
import type { ProposalKind } from '../../../shared/model/kinds.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { WebContent, WebLine, WebStepName } from '../../../shared/model/web-text.ts';
import type { JsonText } from '../json.ts';

/** Of an item's letter, or of one of a former year. */
type OfLetter = { proposalId: number | null; formerId: number | null };

/** What of a letter is put on the web. */
export type PublicationTables = {
  /** As it is worked on, one a letter. */
  webDraft: OfLetter & {
    id: Generated<number>;
    revision: number;
    content: JsonText<WebContent>;
    savedAt: Instant;
    savedBy: string;
  };
  /** As it was given to be published; rows never change. */
  webText: OfLetter & {
    id: Generated<number>;
    round: number | null;
    letterVersion: number | null;
    /** Of the letter that it was made from. */
    fingerprint: string;
    content: JsonText<WebContent & { base: WebLine[]; lines: WebLine[]; gone: string[] }>;
    submittedAt: Instant;
    submittedBy: string;
    submitterId: number;
  };
  /** What was done with one; rows never change. */
  webStep: {
    id: Generated<number>;
    webTextId: number;
    proposalId: number | null;
    how: WebStepName;
    words: string;
    day: Day | null;
    url: string;
    at: Instant;
    by: string;
  };
  /** 总体情况 of a year, of one kind or ('') of both, as the office worded it. */
  webOverview: {
    id: Generated<number>;
    year: number;
    kind: ProposalKind | '';
    revision: number;
    text: string;
    savedAt: Instant;
    savedBy: string;
  };
};
