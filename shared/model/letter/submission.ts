import type { StandIn } from '../people/standing-in.ts';
import type { OfficeWays } from '../people/ways.ts';
import type { StepAct, StepStanding } from './steps.ts';

/** A letter that was sent to be signed: by whom, who answers for it, and how the office wants it signed. */
export type Submission = {
  ways: Pick<OfficeWays, 'signer' | 'ownLetter' | 'takeBack'>;
  /** The item's 责任领导, where he has an account that may sign. */
  responsible: {
    accountId: number;
    name: string;
    /** Who signs in his place while he is away, with the days. */
    standIns: Pick<StandIn, 'standInId' | 'firstDay' | 'lastDay' | 'why'>[];
  } | null;
  /** Null where nobody noted it. `isHere`: the account may still take it back. */
  submitter: { accountId: number; name: string; isHere: boolean } | null;
  /** Who wrote its words last. */
  savedBy: string;
  /** What it goes through before the signature, by the words that are there now; none where the office set none. */
  steps: StepStanding[];
  /** Who agreed to the words that are there now, whatever the steps are by now. */
  agreed: StepAct[];
};
