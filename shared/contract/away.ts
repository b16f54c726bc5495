import type { AwayPackage, AwayReading, AwayTakenIn } from '../model/package/away.ts';
import { AwayBegin, AwayBring, AwayLift, AwayRead, AwayTake, AwayTakeIn } from '../model/package/away.ts';
import type { SignedIn } from '../model/people/account.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { clerk, command, query, task } from './operation.ts';

/** Items that are handled away from the office, on a PC without a line. */
export const awayOperations = {
  'away.take': task('带走办理', clerk, AwayTake).returns<FilesOut>(),
  'away.list': query('查看带走的件', 'signed-in', Nothing).returns<AwayPackage[]>(),
  'away.lift': command('不再带走', ['clerk', 'admin'], AwayLift).returns<null>(),
  'away.read': task('查看带走包', ['clerk', 'admin'], AwayRead).returns<AwayReading>(),
  // Of a fresh PC, where nobody has an account yet.
  'away.begin': task('从带走包开始', 'anyone', AwayBegin).returns<SignedIn>(),
  'away.open': task('打开带走包', ['clerk', 'admin'], AwayTakeIn).returns<AwayTakenIn>(),
  'away.bring': task('做带回包', clerk, AwayBring).returns<FilesOut>(),
  'away.return': task('收下带回包', ['clerk', 'admin'], AwayTakeIn).returns<AwayTakenIn>(),
} as const;
