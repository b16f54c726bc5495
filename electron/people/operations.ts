import type { Operations } from '../context/context.ts';
import { account } from './accounts/account.ts';
import { leaderRequests } from './accounts/leader-request.ts';
import { standingInFor } from './accounts/standing-in.ts';
import { desk } from './desk.ts';
import { organisation } from './organisation.ts';
import { reviewSteps } from './review-steps.ts';
import { scales } from './scales.ts';
import { session } from './session.ts';
import { office } from './set-up.ts';
import { unit } from './unit.ts';
import { ways } from './ways.ts';

export { soundRights } from './accounts/sound-rights.ts';
export { triedAccount } from './proof.ts';
export { sightOf, waysOf } from './ways.ts';

/** Who works here and how the office wants its work: the contents page of this room. */
export const operations = {
  ...account,
  ...desk,
  ...leaderRequests,
  ...organisation,
  ...reviewSteps,
  ...scales,
  ...session,
  ...standingInFor,
  ...office,
  ...unit,
  ...ways,
} satisfies Operations;
