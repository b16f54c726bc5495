import type { AttachmentTables } from './schema/attachments.ts';
import type { AuditTables } from './schema/audit.ts';
import type { AwayTables } from './schema/away.ts';
import type { BoardTables } from './schema/board.ts';
import type { CommitmentTables } from './schema/commitments.ts';
import type { CountingTables } from './schema/counting.ts';
import type { DateTables } from './schema/dates.ts';
import type { EarlierTables } from './schema/earlier.ts';
import type { ImportTables } from './schema/importing.ts';
import type { ItemTables } from './schema/items.ts';
import type { KeepingTables } from './schema/keeping.ts';
import type { LetterTables } from './schema/letter.ts';
import type { LifeTables } from './schema/life.ts';
import type { NumberTables } from './schema/numbers.ts';
import type { OpinionTables } from './schema/opinions.ts';
import type { PackageTables } from './schema/package.ts';
import type { PeopleTables } from './schema/people.ts';
import type { PlatformTables } from './schema/platform.ts';
import type { PublicationTables } from './schema/publication.ts';
import type { ReferenceTables } from './schema/references.ts';
import type { SearchTables } from './schema/search.ts';
import type { SeatTables } from './schema/seats.ts';
import type { TemplateTables } from './schema/templates.ts';

/** The tables as they are after the last migration, a file for each room; column names are property names. */
export type Database = PeopleTables &
  ItemTables &
  AttachmentTables &
  DateTables &
  OpinionTables &
  BoardTables &
  LetterTables &
  NumberTables &
  LifeTables &
  PublicationTables &
  PlatformTables &
  CommitmentTables &
  CountingTables &
  EarlierTables &
  ImportTables &
  TemplateTables &
  ReferenceTables &
  SearchTables &
  PackageTables &
  AwayTables &
  KeepingTables &
  SeatTables &
  AuditTables;
