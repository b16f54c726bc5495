import type { AwayReading } from '../../shared/model/package/away.ts';
import type { RegisteredField } from '../../shared/model/package/case-package.ts';
import type { FileIn } from '../../shared/model/primitives.ts';

/** A package that was looked at, and what the clerk chose of it. */
export type AwayOpened = {
  file: FileIn;
  reading: AwayReading;
  theirs: Readonly<Record<string, readonly RegisteredField[]>>;
  into: readonly string[];
  leave: readonly string[];
};
