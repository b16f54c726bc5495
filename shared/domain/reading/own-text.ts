import type { ReadLetter } from '../../model/reading.ts';
import { bodyBlocks } from './body-blocks.ts';
import { excerpt, type Finding, firstOf, newFindings } from './finding.ts';
import { readKind } from './kind-reading.ts';
import { labelledFields } from './labelled-fields.ts';
import type { PageLine } from './page-lines.ts';
import { agreedNumber, readNumber } from './proposal-number.ts';
import { isCollectiveName, readNames } from './salutation.ts';
import { readSession } from './session-reading.ts';

const titled = /^(?:《)?((?:关于|对|加强|推进|建议)[^。；]{4,80}?(?:的)?(?:建议|提案|议案))(?:》)?$/;
const proposes =
  /建议[：:]|为此，?(?:我|我们|特)?(?:提出)?(?:以下|如下)?建议|提出(?:以下|如下)[^。]{0,6}建议|(?:问题|分析|背景|案由|理由|办法|建议)[：:]?$/;

/** What was proposed, in its own words: a title, who proposed, reasons and asks. Null when the page is something else. */
export function readOwnText(lines: readonly PageLine[], file: string | null): ReadLetter | null {
  const fields = lines.slice(0, 40).flatMap(labelledFields);
  const proposer = fields.find(({ label }) => label === 'proposer');
  const titleField = fields.find(({ label }) => label === 'title');
  const titleAt = lines.slice(0, 30).findIndex(({ text }) => titled.test(text.replace(/\s/g, '')));
  const asksSomething = lines.some(({ text }) => proposes.test(text));
  if (!proposer || (titleAt < 0 && !titleField) || !asksSomething) return null;
  const { take, doubts, passages } = newFindings();
  const lastLabel = lines.slice(0, 40).findLastIndex((line) => labelledFields(line).length > 0);
  const bodyFrom = Math.max(lastLabel, titleAt) + 1;
  const head = lines
    .slice(0, bodyFrom)
    .map(({ text }) => text)
    .join('\n');
  const blocks = bodyBlocks(lines.slice(bodyFrom));
  if (blocks.length === 0) return null;
  const names = readNames(proposer.value);
  const collective = isCollectiveName(proposer.value) ? proposer.value : null;
  const people: Finding<string[]> =
    collective !== null || names.length > 0
      ? { value: collective === null ? names : [collective], passage: proposer.passage }
      : { doubt: '提出人不能分出姓名', passage: proposer.passage };
  const title = lines[titleAt]?.text.replace(/\s/g, '');
  const numberField = fields.find(({ label }) => label === 'number');
  const written = /^第?\s*([0-9A-Za-z-]{1,20})\s*号?$/.exec(numberField?.value ?? '')?.[1];
  return {
    file,
    what: 'own-text',
    kind: take('kind', readKind(title ?? '', '', null, head)),
    session: take('session', readSession(head)),
    number: take(
      'number',
      agreedNumber(readNumber(head), numberField && written ? { value: written, passage: numberField.passage } : null),
    ),
    title: take(
      'title',
      firstOf<string>(
        titleField ? { value: titleField.value.replace(/^《(.*)》$/, '$1'), passage: titleField.passage } : null,
        title ? { value: titled.exec(title)?.[1] ?? title, passage: excerpt(title) } : null,
      ),
    ),
    letterTitle: null,
    salutation: null,
    addressees: take('addressees', people) ?? [],
    proposerCount: null,
    collective,
    addresseeUnit: null,
    replyUnit: null,
    documentNumber: null,
    resultClass: null,
    publicity: null,
    disclosure: null,
    coUnits: [],
    replyDate: null,
    publishDate: null,
    contactPerson: null,
    contactPhone: null,
    headings: blocks.filter((block) => block.level === 1).map((block) => block.text),
    blocks,
    signature: [],
    doubts,
    passages,
  };
}
