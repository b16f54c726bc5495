import type { IntakeReading } from '../../../model/items/proposal.ts';
import type { Consent, ProposalKind } from '../../../model/kinds.ts';
import { readNumber } from '../letter/proposal-number.ts';
import { assemblyKind, readSession } from '../letter/session.ts';
import { excerpt, type Finding, firstOf } from '../page/finding.ts';
import { labelledFields } from '../page/labelled-fields.ts';
import { readLetters } from '../page/letters.ts';
import { type PageLine, pageLines } from '../page/lines.ts';
import { readAssignedOn, readDueOn } from './days.ts';
import { asField } from './field.ts';
import { intakeFromLetter } from './letter.ts';
import { readCollective, readProposers } from './people.ts';
import { readHandling } from './roles.ts';
import { readIntakeBody, readIntakeTitle } from './title.ts';

/**
 * The intake form's fields out of pasted text: a hand-over notice, a published letter or the proposal's own text.
 * Each field comes with the passage it was read from; what is unsure is doubtful with the reason, never guessed.
 * 「…将市十五届人大四次会议第77号建议交你局主办，请于6月20日前答复」 → 届次, 编号, 办理方式 and 限时.
 */
export function readIntake(text: string): IntakeReading {
  const letters = readLetters(text, null).letters.filter(({ what }) => what === 'reply');
  const [letter] = letters;
  if (letter) {
    const reading = intakeFromLetter(letter);
    if (letters.length === 1) return reading;
    const reason = `粘贴的文字里有${letters.length}封答复，请一次只粘贴一件`;
    return {
      ...reading,
      number: { state: 'doubtful', passage: letters.map((each) => each.letterTitle).join(' ｜ '), reason },
    };
  }
  const whole = pageLines(text);
  // Facts stand near a line's beginning; what a paragraph of thousands of characters says later is the proposal's text.
  const lines = whole.slice(0, 400).map((line) => ({ ...line, text: line.text.slice(0, 1500) }));
  const notice = lines.some((line) => /交办|交由|转办|会办|主办|承办/.test(line.text));
  const start = lines.slice(0, 60);
  const handling = readHandling(start);
  const collective = readCollective(start);
  const proposers = collective === null ? readProposers(start) : null;
  const role = handling.role && 'value' in handling.role ? handling.role.value : null;
  return {
    kind: asField(readIntakeKind(start, collective !== null)),
    session: asField(firstOf(...start.map((line) => () => readSession(line.text)))),
    number: asField(readIntakeNumber(start)),
    title: asField(readIntakeTitle(lines)),
    body: asField(readIntakeBody(whole)),
    proposers: asField(proposers),
    collective: asField(collective),
    role: asField(handling.role),
    leadUnit: asField(handling.leadUnit),
    coUnits: asField(handling.coUnits),
    assignedOn: asField(readAssignedOn(lines, notice)),
    dueOn: asField(readDueOn(lines, role)),
    keySupervision: asField(readKeySupervision(start)),
    consent: asField(readConsent(lines)),
  };
}

function readIntakeKind(lines: readonly PageLine[], collective: boolean): Finding<ProposalKind> {
  const session = lines.find((line) => /届|次会议|号/.test(line.text) && assemblyKind(line.text));
  const named = session ?? lines.find((line) => assemblyKind(line.text));
  const kind = named ? assemblyKind(named.text) : null;
  if (named && kind) return { value: kind, passage: excerpt(named.text, kind === 'npc-suggestion' ? '人' : '政协') };
  const words = lines
    .slice(0, 12)
    .map((line) => line.text.replace(/《[^》]*》/g, ''))
    .join('\n');
  const suggestion = /号(?:代表)?建议|代表建议|领衔代表|代表姓名/.exec(words);
  const proposal = /号(?:委员)?提案|政协提案|提案人|提案者/.exec(words);
  if (suggestion && proposal) return { doubt: '既写了建议又写了提案', passage: `${suggestion[0]} ｜ ${proposal[0]}` };
  if (suggestion) return { value: 'npc-suggestion', passage: suggestion[0] };
  if (proposal || collective) return { value: 'cppcc-proposal', passage: proposal?.[0] ?? '集体提案' };
  return null;
}

/** The number beside 建议 or 提案 counts first; then a labelled one. Two items in one notice are doubtful. */
function readIntakeNumber(lines: readonly PageLine[]): Finding<string> {
  const beside: string[] = [];
  for (const { text } of lines) {
    for (const match of text.matchAll(
      /第\s*(?:[0-9A-Za-z\-、，和第号\s]{0,60}?)号(?=\s*[（(]?(?:代表|委员|集体)?(?:建议|提案|议案|[，：、]?\s*《))/g,
    ))
      beside.push(match[0]);
  }
  if (beside.length > 0) {
    const distinct = [...new Set(beside.map((each) => each.replace(/\s/g, '')))];
    if (distinct.length > 1)
      return { doubt: '写了几件的编号，请一件一件登记', passage: distinct.slice(0, 6).join('、') };
    return readNumber(distinct[0] ?? '');
  }
  for (const line of lines) {
    const field = labelledFields(line).find(({ label }) => label === 'number');
    const number = /^第?\s*([0-9A-Za-z-]{1,20})\s*号?$/.exec(field?.value ?? '')?.[1];
    if (field && number) return { value: number, passage: field.passage };
  }
  return firstOf(...lines.slice(0, 12).map((line) => () => readNumber(line.text)));
}

function readKeySupervision(lines: readonly PageLine[]): Finding<boolean> {
  for (const { text } of lines) {
    const found =
      /(?<![非不])(?:列为|作为|属于|系)?[^，。]{0,10}(重点督办|重点建议|重点提案|督办件)(?!\s*[：:\t]?\s*否)/.exec(
        text,
      );
    if (found) return { value: true, passage: excerpt(text, found[1]) };
  }
  return null;
}

function readConsent(lines: readonly PageLine[]): Finding<Consent> {
  for (const { text } of lines) {
    if (text.length > 400) continue;
    const asked = /是否同意[^：:\t]{0,12}公开[^：:\t]{0,6}[：:\t]\s*(不同意|否|不|同意|是)/.exec(text);
    const said = /(?<!是否)(不同意|同意)(?:将?[^，。]{0,8})?公开/.exec(text);
    const words = asked?.[1] ?? said?.[1];
    if (words) return { value: /不|否/.test(words) ? 'no' : 'yes', passage: excerpt(text, words) };
  }
  return null;
}
