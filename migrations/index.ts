import type { Migration } from 'kysely/migration';
import * as firstHouse from './0001-first-house.ts';
import * as letterSettings from './0002-letter-settings.ts';
import * as rulesAndCalendar from './0003-rules-and-calendar.ts';
import * as life from './0004-life.ts';
import * as organisation from './0005-organisation.ts';
import * as earlierCases from './0006-earlier-cases.ts';
import * as search from './0007-search.ts';
import * as referenceKind from './0008-reference-kind.ts';
import * as importSteps from './0009-import-steps.ts';
import * as casePackages from './0010-case-packages.ts';
import * as attachmentText from './0011-attachment-text.ts';
import * as caseCorrections from './0012-case-corrections.ts';
import * as indexInBites from './0013-index-in-bites.ts';
import * as quotingLetters from './0014-quoting-letters.ts';
import * as numberRegister from './0015-number-register.ts';
import * as sealsAndKeys from './0016-seals-and-keys.ts';
import * as sessions from './0017-sessions.ts';
import * as counting from './0018-counting.ts';
import * as keeping from './0019-keeping.ts';
import * as opinionAgain from './0020-opinion-again.ts';
import * as seats from './0021-seats.ts';
import * as givenPasswords from './0022-given-passwords.ts';
import * as away from './0023-away.ts';
import * as webTexts from './0024-web-texts.ts';
import * as unitNames from './0025-unit-names.ts';
import * as asksAndNotions from './0026-asks-and-notions.ts';

/** Every step, in order; the position in this list plus one is the store's version. */
export const migrations: { name: string; up: Migration['up']; postgres?: readonly string[] }[] = [
  { name: '0001-first-house', up: firstHouse.up },
  { name: '0002-letter-settings', up: letterSettings.up },
  { name: '0003-rules-and-calendar', up: rulesAndCalendar.up },
  { name: '0004-life', up: life.up },
  { name: '0005-organisation', up: organisation.up },
  { name: '0006-earlier-cases', up: earlierCases.up },
  { name: '0007-search', up: search.up },
  { name: '0008-reference-kind', up: referenceKind.up },
  { name: '0009-import-steps', up: importSteps.up },
  { name: '0010-case-packages', up: casePackages.up },
  { name: '0011-attachment-text', up: attachmentText.up },
  { name: '0012-case-corrections', up: caseCorrections.up },
  { name: '0013-index-in-bites', up: indexInBites.up },
  { name: '0014-quoting-letters', up: quotingLetters.up },
  { name: '0015-number-register', up: numberRegister.up },
  { name: '0016-seals-and-keys', up: sealsAndKeys.up },
  { name: '0017-sessions', up: sessions.up },
  { name: '0018-counting', up: counting.up },
  { name: '0019-keeping', up: keeping.up },
  { name: '0020-opinion-again', up: opinionAgain.up },
  { name: '0021-seats', up: seats.up },
  { name: '0022-given-passwords', up: givenPasswords.up },
  { name: '0023-away', up: away.up },
  { name: '0024-web-texts', up: webTexts.up },
  { name: '0025-unit-names', up: unitNames.up },
  { name: '0026-asks-and-notions', up: asksAndNotions.up },
];
